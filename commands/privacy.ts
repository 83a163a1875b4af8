import { defineGroup, defineSubcommand } from '../src/discord/command.ts';
import { notice } from '../src/discord/render.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

const show = defineSubcommand({
  data: { name: 'show', ...localizedDescription((text) => text.commands.privacy.show) },
  visibility: 'private',
  async execute({ by, text }, { daily, mention }) {
    const { started, zone } = await daily.kept(by.person);
    const { privacy } = text;
    const things = [
      ...(started > 0 ? [privacy.kept(started)] : []),
      ...(zone === undefined ? [] : [privacy.zone(zone)]),
    ];
    const said = things.length === 0 ? privacy.nothing : privacy.shown(things);
    return notice(`${said}\n${privacy.more(mention('daily list'), mention('privacy forget-me'))}`);
  },
});

const forgetMe = defineSubcommand({
  data: { name: 'forget-me', ...localizedDescription((text) => text.commands.privacy.forgetMe) },
  visibility: 'private',
  async execute({ by, text }, { daily }) {
    await daily.forgetPerson(by.person);
    return notice(text.privacy.forgotten);
  },
});

export const privacy = defineGroup({
  data: { name: 'privacy', ...localizedDescription((text) => text.commands.privacy.what) },
  what: (text) => text.commands.privacy.what,
  subcommands: [show, forgetMe],
});

import { defineGroup, defineSubcommand } from '../src/discord/command.ts';
import { notice } from '../src/discord/components.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

const show = defineSubcommand({
  data: { name: 'show', ...localizedDescription((catalogue) => catalogue.commands.privacy.show) },
  visibility: 'private',
  async execute({ by, catalogue }, { daily, mention }) {
    const { started, zone } = await daily.kept(by.person);
    const { privacy } = catalogue;
    const things = [
      ...(started > 0 ? [privacy.kept(started)] : []),
      ...(zone === undefined ? [] : [privacy.zone(zone)]),
    ];
    const said = things.length === 0 ? privacy.nothing : privacy.shown(things);
    return notice(`${said}\n${privacy.more(mention('daily list'), mention('privacy forget-me'))}`);
  },
});

const forgetMe = defineSubcommand({
  data: { name: 'forget-me', ...localizedDescription((catalogue) => catalogue.commands.privacy.forgetMe) },
  visibility: 'private',
  changes: true,
  async execute({ by, catalogue }, { daily }) {
    await daily.forgetPerson(by.person);
    return notice(catalogue.privacy.forgotten);
  },
});

export const privacy = defineGroup({
  data: { name: 'privacy', ...localizedDescription((catalogue) => catalogue.commands.privacy.what) },
  what: (catalogue) => catalogue.commands.privacy.what,
  subcommands: [show, forgetMe],
});

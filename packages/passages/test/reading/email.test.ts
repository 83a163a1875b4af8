import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/reading/source.ts';

const TEXT =
  'The ferry crosses the sound twice a day. In winter the bell on the pier is rung by hand, because the ice keeps the buoy still.';
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

async function read(lines: readonly string[], name = 'ferry.eml') {
  const { draft, format, leftOut } = await readBytes({
    name,
    bytes: latin(lines.join('\r\n')),
    mediaType: undefined,
    url: undefined,
  });
  const outline = draft.sections.map(({ path, passages }) => [path.join(' > '), ...passages]);
  return { ...draft, format, outline, leftOut: leftOut.map(({ line, reason, text }) => [line, reason, text] as const) };
}

const HEAD = [
  'Received: from pier by sound',
  '\tfor bell; Fri, 3 Jun 2011 10:00:00 +0200',
  'Message-ID: <1@example.org>',
];

describe('an e-mail', () => {
  it('has subject, sender and day as title, author and date', async () => {
    const mail = await read([
      ...HEAD,
      'From: "Reed, Ann" <ann@example.org>',
      'To: list@example.org',
      'Subject: Re: AW: The winter ferry',
      'Date: Fri, 3 Jun 2011 10:00:00 +0200',
      '',
      'Hello Ben,',
      '',
      TEXT,
      '',
      '-- ',
      'Ann Reed',
      'Harbour office',
    ]);
    expect(mail).toMatchObject({
      format: 'e-mail',
      title: 'The winter ferry',
      author: 'Reed, Ann',
      published: '2011-06-03',
    });
    expect(mail.outline).toEqual([['', 'Hello Ben,', TEXT]]);
    expect(mail.leftOut).toEqual([
      [1, 'details about the article', expect.stringContaining('Received')],
      [13, 'about the author', '-- \nAnn Reed\nHarbour office'],
    ]);
  });

  it('is known by its fields, whatever the file is called', async () => {
    const mail = await read([...HEAD, 'From: ann@example.org', 'Subject: Ferry', '', TEXT], 'ferry.txt');
    expect(mail).toMatchObject({ format: 'e-mail', title: 'Ferry', author: undefined });
  });

  it.each([
    ['a text with a line for each field', ['From: the pier', 'Subject: bells', '', TEXT]],
    ['a text that opens with a label', ['Note: the ferry', '', TEXT]],
  ])('is not %s', async (_, lines) => {
    expect((await read(lines, 'ferry.txt')).format).toBe('plain text');
  });

  it('has letters beyond ASCII in its fields and in its text', async () => {
    const mail = await read([
      ...HEAD,
      'From: =?iso-8859-1?Q?J=F6rg_F=E4hre?= <j@example.org>',
      'Subject: =?utf-8?B?RMOkbW1lcnVuZyA=?=',
      ' =?utf-8?Q?am_Sund?=',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Die F=E4hre fuhr zweimal t=E4glich =FCber den Sund, bis die Br=FCcke gebaut=',
      ' war.',
    ]);
    expect(mail).toMatchObject({ title: 'Dämmerung am Sund', author: 'Jörg Fähre', language: 'de' });
    expect(mail.outline).toEqual([['', 'Die Fähre fuhr zweimal täglich über den Sund, bis die Brücke gebaut war.']]);
  });

  it('is read from its text; HTML beside it and attachments are left out', async () => {
    const mail = await read([
      ...HEAD,
      'From: Ann Reed <ann@example.org>',
      'Subject: Ferry',
      'Content-Type: multipart/mixed; boundary="a"',
      '',
      '--a',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      '',
      'The ferry crosses the sound ',
      'twice a day.',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>The ferry crosses.</p>',
      '--b--',
      '--a',
      'Content-Type: image/png',
      'Content-Disposition: attachment; filename="pier.png"',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--a--',
    ]);
    expect(mail.outline).toEqual([['', 'The ferry crosses the sound twice a day.']]);
    expect(mail.leftOut.slice(1)).toEqual([[27, 'attachment', 'pier.png']]);
  });

  it('is read from its HTML where it has no text', async () => {
    const mail = await read([
      ...HEAD,
      'From: Ann Reed <ann@example.org>',
      'To: list@example.org',
      'Subject: Ferry',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=a',
      '',
      '--a',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body><p>${TEXT}</p><h2>Winter</h2><p>${TEXT}</p></body></html>`,
      '--a--',
    ]);
    expect(mail).toMatchObject({ format: 'e-mail', title: 'Ferry', author: 'Ann Reed' });
    expect(mail.outline).toEqual([
      ['', TEXT],
      ['Winter', TEXT],
    ]);
  });

  it('passes on another, which is a section', async () => {
    const mail = await read([
      ...HEAD,
      'From: Ann Reed <ann@example.org>',
      'Subject: Fwd: Ferry',
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      '',
      'See below, please.',
      '--a',
      'Content-Type: message/rfc822',
      '',
      'From: Ben Moss <ben@example.org>',
      'Subject: The pier',
      'Date: Fri, 3 Jun 2011 10:00:00 +0200',
      '',
      TEXT,
      '--a--',
    ]);
    expect(mail).toMatchObject({ title: 'Ferry', author: undefined });
    expect(mail.outline).toEqual([
      ['Ann Reed', 'See below, please.'],
      ['The pier > Ben Moss, 2011-06-03', TEXT],
    ]);
  });
});

describe('a mailbox', () => {
  it('has a section for each message', async () => {
    const line = 'From ann@example.org Fri Jun  3 10:00:00 2011';
    const list = 'List-Id: <bells.example.org>';
    const mail = await read(
      [
        line,
        'From: ann at example.org (Ann Reed)',
        'Date: Fri, 3 Jun 2011 10:00:00 +0200',
        'Subject: [bells] The ferry',
        list,
        '',
        TEXT,
        '',
        '>From the pier it is not far.',
        '',
        '_______________________________________________',
        'bells mailing list',
        '',
        line,
        'From: ben at example.org (Ben Moss)',
        'Date: Sat, 4 Jun 2011 10:00:00 +0200',
        'Subject: Re: [bells] The ferry',
        list,
        '',
        'It is far in winter.',
      ],
      'bells.txt',
    );
    expect(mail).toMatchObject({ format: 'e-mail', title: 'The ferry', author: undefined, published: '2011-06-03' });
    expect(mail.outline).toEqual([
      ['Ann Reed, 2011-06-03', TEXT, 'From the pier it is not far.'],
      ['Ben Moss, 2011-06-04', 'It is far in winter.'],
    ]);
    expect(mail.leftOut.map(([at, reason]) => [at, reason])).toEqual([
      [2, 'details about the article'],
      [11, 'page furniture'],
      [15, 'details about the article'],
    ]);
  });
});

import { normalizeLine } from '../../model/normalize.ts';

/** Titles that programs make up: a file's name, or the name of a template. */
const MADE_UP_TITLE =
  /^(?:untitled|unbenannt|sans titre|sin título|senza titolo|без названия|无标题|無題|제목 없음|document\d*|dokument\d*|título|title|word document|powerpoint presentation|slide \d+|unknown)$|^(?:microsoft|openoffice|libreoffice) |\.(?:docx?|odt|rtf|txt|html?|pdf|epub|indd|tex|dvi)$|^[a-z]:\\/iu;
/** Names of programs, accounts and roles that stand where an author should. */
const NO_AUTHOR =
  /\b(?:user|admin|administrator|benutzer|utilisateur|usuario|utente|owner|unknown|anonymous|author|microsoft|windows|office|word|python|docx4j|apache|libreoffice|openoffice|pandoc|calibre|aspose|google|adobe|scanner|un-?named|test)\b|用户|用戶|使用者|ユーザー|사용자|пользователь|уч[её]тная запись|[\\@/_\d]/iu;
/** Scripts that write a person's name without blanks. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・]{2,12}$/u;

/** Title that a file's properties state, unless a program made it up. */
export function sensibleTitle(stated: string | undefined): string | undefined {
  const title = normalizeLine(stated ?? '');
  return title === '' || MADE_UP_TITLE.test(title) || !/\p{L}/u.test(title) ? undefined : title;
}

/** Author that a file's properties state, unless it is an account: the name of a person or body has two words. */
export function sensibleAuthor(stated: string | undefined): string | undefined {
  const author = normalizeLine(
    (stated ?? '')
      .split(';')
      .map((name) => name.trim())
      .join(', '),
  );
  if (author === '' || NO_AUTHOR.test(author)) return undefined;
  return UNSPACED.test(author) || author.split(' ').filter((word) => /\p{L}/u.test(word)).length > 1
    ? author
    : undefined;
}

/** Date as `YYYY-MM-DD` from the beginning of an ISO date, unless it is a default of programs. */
export function sensibleDate(stated: string | undefined): string | undefined {
  const date = /^\s*(?<day>\d{4}-\d\d-\d\d)(?:T|\s|$)/u.exec(stated ?? '')?.groups?.['day'];
  return date === undefined || date <= '1980-01-01' || Number.isNaN(Date.parse(date)) ? undefined : date;
}

import type { Element } from 'hast';
import type { LeftOutReason } from '../../model/reading.ts';

/**
 * Class names and ids of what is not an article, in lower case and with a hyphen between words: `relatedPosts` is read as
 * `related-posts`. Pages in every language name their parts in English. The first that fits tells the kind.
 */
const NAMES: readonly (readonly [LeftOutReason, RegExp])[] = [
  [
    'comments',
    /(?:^|-)(?:comments?|comment(?:list|form|section|area|s-area)|disqus|livefyre|respond|replies|fbcomments|commentaires|kommentare|comentarios)(?:-|$)/u,
  ],
  ['cookie notice', /cookie|(?:^|-)(?:consent|gdpr|ccpa|onetrust|didomi|usercentrics)(?:-|$)/u],
  [
    'newsletter sign-up',
    /(?:^|-)(?:newsletters?|subscribe|subscription|signup|sign-up|opt-?in|mailing-?list|mailchimp|mc-embed|paywall|regwall|donate|donations?|membership)(?:-|$)/u,
  ],
  [
    'share links',
    /(?:^|-)(?:shar(?:e|es|ing|ers?)|share(?:bar|buttons?|tools|links?|this|daddy)|social|socials|social(?:media|share|links|bar|icons)|addthis|addtoany|a2a|follow(?:-us)?|(?:click-to-)?tweet-this|click-to-tweet|likes|like-(?:button|box))(?:-|$)/u,
  ],
  [
    'advertisement',
    /(?:^|-)(?:ads?|ad(?:box|unit|slot|spot|sense|container|wrapper|block|vert|verts|vertisement|vertisements|vertising|vertorial)|sponsor|sponsors|sponsored|promos?|promo(?:box|block|ted|tion|tions|tional)|dfp|gpt|affiliates?|werbung|anzeigen?|publicidad|publicite)(?:-|$)/u,
  ],
  [
    'related articles',
    /(?:^|-)(?:related|related(?:posts?|articles?|content|links|stories|news|topics)|recommend(?:ed|ations?)?|recirc(?:ulation)?|read-?(?:more|next|also)|see-?also|also-?like|more-?(?:from|stories|news|articles|posts|like|on)|popular|trending|most-?(?:read|popular|viewed|shared)|(?:latest|recent|other|similar|next|previous|prev)-(?:news|posts?|articles?|stories|story)|up-?next|outbrain|taboola|yarpp|zergnet|suggested|suggestions|further-reading|editors-picks?|relacionad[ao]s)(?:-|$)/u,
  ],
  ['breadcrumb', /(?:^|-)(?:bread-?crumbs?|crumbs?|rootline)(?:-|$)/u],
  ['table of contents', /(?:^|-)(?:toc|table-of-contents|tableofcontents)(?:-|$)/u],
  [
    'menu',
    /(?:^|-)(?:nav|navs|navbar|navigation|navi|nav-?(?:header|footer)|(?:sub|top|main|site|foot)-?nav|menu|menus|menubar|(?:main|sub|mega)-?menu|dropdown|pagination|pager|paging|toolbar|top-?bar|skip(?:-?links?)?|skip-to|site-?map|back-to-top|tabs?-(?:list|nav))(?:-|$)/u,
  ],
  [
    'about the author',
    /(?:^|-)(?:author-?(?:bio|box|info|card|profile|description|block|footer|about|details)|about-(?:the-)?author|bio|biography)(?:-|$)/u,
  ],
  ['author line', /(?:^|-)(?:bylines?|byline-\w+|authors?(?:-?(?:name|names|link|line|list|meta))?|written-by)$/u],
  [
    'tag list',
    /(?:^|-)(?:tags|tag-?(?:list|cloud|links)|tags-?(?:list|links)|keywords|(?:cat|category|categories)-?links|post-(?:categories|categories-list)|entry-footer)(?:-|$)/u,
  ],
  [
    'details about the article',
    /(?:^|-)(?:(?:post|entry|article|story|content|blog)-?(?:meta|info|details|date|data)|meta-?(?:data|info|bar|line)?|(?:publish(?:ed)?|pub|posted|post|updated?)-?(?:date|on|time)|date(?:-?(?:published|time|posted))?|timestamp|(?:read|reading)-?time)$/u,
  ],
  [
    'page furniture',
    /^widgets?$|(?:^|-)(?:side-?bar(?:s|-\w+)?|footer|foot|(?:site|page|global)-?(?:header|footer|info)|masthead|pop-?ups?|modals?|overlays?|lightbox|tool-?tips?|(?:rollover|hover|popover)-?(?:box|block|card|content)|popovers?|credits?|photo-credit|image-credit|(?:sidebar|footer|header)-widgets?|widget-?area|off-?canvas|(?:right|left)-?rail|rail|colophon|no-?print|(?:image-|photo-)?galler(?:y|ies)|slide-?shows?|carousels?|sliders?|swiper|print-?(?:link|button|only|tools)|feedback|ratings?|voting|votes?|poll|login|log-in|search-?(?:form|box|bar)?|disclaimer|(?:video|audio|jw)-?player|jwplayer|error-message|noscript|edit-?section|header-?link|screen-reader-text|sr-only|visually-?hidden)(?:-|$)/u,
  ],
];

/** Class names that describe a state or a topic of the whole, as themes write on `body` and `article`. */
const STATE =
  /^(?:no|not|has|have|with|without|hide|is|type|status|format|hentry|page-id|parent|single|category|tag|js|wp|u)-(?!list|links?|cloud)/u;

/** Most words in an id that names a part of the page; longer ones are made of a heading's words. */
const MOST_WORDS = 3;

/** Kind of an element that is not part of an article, by its class names and id; undefined for any other. */
export function findNamedKind({ properties }: Element): LeftOutReason | undefined {
  const { className, id } = properties;
  const names = [...(Array.isArray(className) ? className : [className]), id];
  for (const name of names) {
    if (typeof name !== 'string' || name === '' || name.length > 80) continue;
    const words = splitWords(name);
    if (STATE.test(words) || (name === id && words.split('-').length > MOST_WORDS)) continue;
    const found = NAMES.find(([, pattern]) => pattern.test(words));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

function splitWords(name: string): string {
  return name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, '-')
    .replaceAll(/[^A-Za-z\d]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .toLowerCase();
}

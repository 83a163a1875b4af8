/**
 * Entry `passages/folder`: articles in a folder of Markdown files: added from any source, kept with the versions before,
 * and watched.
 */
export {
  type Details,
  type Fetched,
  type FetchDocument,
  fetchSource,
  findSourcePath,
  type Incoming,
  isAddress,
  prepareArticle,
  type Prepared,
  readListedSource,
  readSource,
  toPath,
  type Validators,
} from './folder/intake.ts';
export {
  findStored,
  listVersionIds,
  listVersions,
  removeStored,
  restoreVersion,
  type StoredArticle,
  storeArticle,
  type Version,
} from './folder/kept.ts';
export { findSources, isFolder, type SourceFile, type SourceTree } from './folder/sources.ts';
export {
  type ArticleFolderReader,
  createArticleFolderReader,
  type FolderChange,
  watchArticles,
  type WatchOptions,
} from './folder/watch.ts';

/** Shared blocks: who uses which version, what a newer one would change, keeping old wordings, the block for a text. */
export {
  type BlockFit,
  type FindResult,
  type FoundPassage,
  findBlocks,
  type UnknownPassage,
} from './find.js';
export { type KeepRequest, type KeepResult, keepBlock } from './keep.js';
export {
  type BehindUse,
  type BlockListing,
  type BlockView,
  listBlocks,
  reportUsage,
  showBlock,
  type UsageReport,
} from './overview.js';
export { type UpdateRequest, type UpdateResult, updateBlocks } from './update.js';
export type { BlockUsage, BlockUse } from './usage.js';

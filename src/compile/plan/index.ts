export { compilePlan } from './compile-plan.js';
export { listPlan } from './plan-list.js';
export { parseTarget } from './target.js';

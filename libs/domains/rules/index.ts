export * from './core/rule.js';
export * from './core/facts.js';
export * from './core/answer.js';
export { evaluate, type When } from './core/evaluate.js';
export { compile, type CompiledVersion, type Resolve } from './core/compile.js';
export { factsOf, holds } from './core/holds.js';
export { Rulebook } from './core/rulebook.js';
export { readCatalogue, readProgrammes } from './rule-files.js';

import { configureGlobal } from 'fast-check';
import { rounds } from './long.ts';

// Runs of a property that names no number of its own.
configureGlobal({ numRuns: rounds(20, 200) });

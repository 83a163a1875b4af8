import { openFile } from '../src/index.ts';
import { openNotes } from './opened.ts';

// Process of lock.test.ts: opens a file and holds it until it is ended.
await openFile(process.argv[2] ?? '', { open: openNotes, patience: 0 });
console.log('holds');
process.stdin.resume();

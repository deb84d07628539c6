#!/usr/bin/env node
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const [command, folder, ...rest] = process.argv.slice(2);
if (command !== 'copy' || !folder || rest.length > 0) {
  console.error('evidence-widget copy FOLDER: copies the files of the widget into a folder that your site serves, such as public/evidence');
  process.exit(2);
}
try {
  // What is there already stays: pages may name files of an earlier version.
  await cp(fileURLToPath(new URL('files', import.meta.url)), folder, { recursive: true });
  console.log(`${folder}: copied`);
} catch (error) {
  console.error(`evidence-widget: cannot copy the files to ${folder}: ${error.message}`);
  process.exit(1);
}

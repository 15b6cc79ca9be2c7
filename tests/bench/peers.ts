import { compareApis } from './compare-apis.ts';
import { compareReferences } from './compare-references.ts';

// `npm run bench:peers` compares the site with other tools for the same job. It installs them from the npm registry, so it
// isn't part of `npm test`.

await compareReferences();
await compareApis();

import { compareApis } from './compare-apis.ts';
import { compareReferences } from './compare-references.ts';

// `npm run bench:peers`: the site beside other tools for the same job. It installs them from the npm registry, which is why
// it is no part of `npm test`.

await compareReferences();
await compareApis();

import { localApiAddress } from '../../demo-backend/contract/addresses.ts';

/** Every region in which the product runs, with its host without the version path. Source: the product's Content Management API reference, "Base URL". */
export const regions = [
  { name: 'AWS North America', baseUrl: 'https://api.contentstack.io' },
  { name: 'AWS Europe', baseUrl: 'https://eu-api.contentstack.com' },
  { name: 'AWS Australia', baseUrl: 'https://au-api.contentstack.com' },
  { name: 'Azure North America', baseUrl: 'https://azure-na-api.contentstack.com' },
  { name: 'Azure Europe', baseUrl: 'https://azure-eu-api.contentstack.com' },
  { name: 'Google Cloud North America', baseUrl: 'https://gcp-na-api.contentstack.com' },
  { name: 'Google Cloud Europe', baseUrl: 'https://gcp-eu-api.contentstack.com' },
] as const;

/** The demo's API on the reader's computer, started with `npm run api`. */
export const localApi = { name: 'This computer (npm run api)', baseUrl: localApiAddress } as const;

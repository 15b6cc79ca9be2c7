import type { APIRoute } from 'astro';
import { createOpenApiDocument } from '../../demo-backend/contract/openapi/document.ts';

/** The demo API as an OpenAPI 3.1 document, for tools that read one. */
export const GET: APIRoute = () => Response.json(createOpenApiDocument());

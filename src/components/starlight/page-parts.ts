import { operations } from '../../../demo-backend/contract/operations.ts';
import { stepAnchor, stepHeading } from '../../console/recipes/recipe.ts';
import { recipes } from '../../console/recipes/recipes.ts';
import { addressOf } from '../../reference/anchors.ts';
import { operationsOnPage } from '../../reference/lookup.ts';

/**
 * The sections of a generated page, which Starlight's table of contents doesn't include: a reference page's operations or a
 * recipe's steps. Empty for other pages.
 *
 * @param path the page's path, with or without a trailing slash
 */
export function partsOfPage(path: string): { label: string; href: string }[] {
  const ofOperations = operationsOnPage(path).map((id) => ({
    label: operations[id].summary,
    href: addressOf(id),
  }));
  const recipe = Object.entries(recipes).find(([id]) => path.replace(/\/$/, '').endsWith(`/recipes/${id}`));
  const ofRecipe = (recipe?.[1] ?? []).map((step, index) => ({
    label: stepHeading(step, index),
    href: `#${stepAnchor(index)}`,
  }));
  return [...ofOperations, ...ofRecipe];
}

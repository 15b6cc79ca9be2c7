import { operations } from '../../../demo-backend/contract/operations.ts';
import { stepAnchor, stepHeading } from '../../console/recipes/recipe.ts';
import { recipes } from '../../console/recipes/recipes.ts';
import { addressOf } from '../../reference/anchors.ts';
import { operationsOnPage } from '../../reference/lookup.ts';

/** A part of a page that is made from a table, so that the page's own list of contents does not know it. */
export interface PagePart {
  readonly label: string;
  readonly href: string;
}

/**
 * The parts of a generated page: the operations of a page of the reference, the steps of a recipe. None on other pages.
 *
 * @param path of the page, with or without a slash at its end
 */
export function partsOfPage(path: string): PagePart[] {
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

/** Things, persons, euros and shares are counted from zero; only a difference can be below. */
export function mayBeNegative(indicator: { readonly unit: string }): boolean {
  return /(^|\s)(points?|écarts?|évolutions?|variations?|soldes?|différences?)(\s|$)/i.test(indicator.unit);
}

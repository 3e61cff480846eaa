/** As many as the city has. */
export const ARRONDISSEMENTS = 20;

/** Each once, ascending. */
export function inOrderOfNumbers(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The first that is none of the city's; undefined when all are. */
export function strayArrondissement(numbers: readonly number[]): number | undefined {
  return numbers.find((number) => !Number.isInteger(number) || number < 1 || number > ARRONDISSEMENTS);
}

/** A control of a message, as far as it matters for where the focus goes. */
export interface Place {
  /** What it is called: a button that moved is still the same. */
  readonly name: string;
  readonly isEnabled: boolean;
}

/**
 * Which control gets the focus that one called `name` had, which was the one `at` that place: the same, if it can be
 * used, otherwise the nearest that can. Undefined where none can.
 */
export function nextFocus(controls: readonly Place[], name: string, at: number): number | undefined {
  const usable = controls.map((control, index) => ({ ...control, index })).filter(({ isEnabled }) => isEnabled);
  const distance = ({ index }: { readonly index: number }) => Math.abs(index - at);
  const nearest = usable.toSorted((one, other) => distance(one) - distance(other));
  return (nearest.find((control) => control.name === name) ?? nearest[0])?.index;
}

/** Who did something: a person, or what acts by itself. */
type Doer =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'clock' };

/** Whether both were done by one person. What rules and clocks do is nobody's. */
export function isSamePerson(one: Doer, other: Doer): boolean {
  return one.kind === 'person' && other.kind === 'person' && one.accountId === other.accountId;
}

import Lozenge from '@atlaskit/lozenge';

const appearances = { new: 'default', undefined: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** A status in the colour of its category. `category` is Jira's key, or the portal's in capitals. */
export function StatusLozenge({ name, category }: { readonly name: string; readonly category: string }) {
  const key = category.toLowerCase();
  const appearance = Object.entries(appearances).find(([one]) => one === key)?.[1] ?? 'default';
  return (
    <Lozenge appearance={appearance} maxWidth={220}>
      {name}
    </Lozenge>
  );
}

import High from '@atlaskit/icon/core/priority-high';
import Highest from '@atlaskit/icon/core/priority-highest';
import Low from '@atlaskit/icon/core/priority-low';
import Lowest from '@atlaskit/icon/core/priority-lowest';
import Medium from '@atlaskit/icon/core/priority-medium';

const icons: readonly (readonly [RegExp, typeof High, string])[] = [
  [/^(highest|højest|kritisk|blocker)/i, Highest, 'var(--ds-icon-danger)'],
  [/^(high|høj)/i, High, 'var(--ds-icon-danger)'],
  [/^(lowest|lavest)/i, Lowest, 'var(--ds-icon-information)'],
  [/^(low|lav)/i, Low, 'var(--ds-icon-information)'],
];

export function Priority({ name }: { readonly name: string }) {
  const [, Icon, color] = icons.find(([pattern]) => pattern.test(name)) ?? [
    undefined,
    Medium,
    'var(--ds-icon-warning)',
  ];
  return (
    <span className="with-icon">
      <span style={{ color }}>
        <Icon color="currentColor" label="" />
      </span>
      <span>{name}</span>
    </span>
  );
}

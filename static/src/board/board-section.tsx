import type { SectionProps } from '../onboarding/section';

export function BoardSection({ item }: SectionProps) {
  return <p>{item.id}</p>;
}

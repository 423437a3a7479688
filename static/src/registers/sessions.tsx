import type { SectionProps } from '../onboarding/section';

export function Sessions({ item }: SectionProps) {
  return <p>{item.id}</p>;
}

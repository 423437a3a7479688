import type { SectionProps } from '../onboarding/section';

export function ServiceSection({ item }: SectionProps) {
  return <p>{item.id}</p>;
}

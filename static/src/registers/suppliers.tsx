import type { SectionProps } from '../onboarding/section';

export function Suppliers({ item }: SectionProps) {
  return <p>{item.id}</p>;
}

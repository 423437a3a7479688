import type { SectionProps } from '../onboarding/section';

export function Messages({ item }: SectionProps) {
  return <p>{item.id}</p>;
}

import { computedLights, type Light } from './light.ts'

/** In which direction a light went: between green, yellow and red it is worse or better, else neither. */
export type Way = 'worse' | 'better' | 'other'

const rankOf = (light: Light | null): number => (computedLights as readonly (Light | null)[]).indexOf(light)

export function changedWay(from: Light | null, to: Light | null): Way {
  const [before, now] = [rankOf(from), rankOf(to)]
  if (before === -1 || now === -1 || before === now) return 'other'
  return now > before ? 'worse' : 'better'
}

export const wayNames: Readonly<Record<Way, string>> = { worse: '变差', better: '转好', other: '报送情况有变' }

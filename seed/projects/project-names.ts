import type { Theme } from '../land/themes.ts'
import type { Random } from '../random.ts'

/** Gives each project a name of its own: a place and a kind of work, with a phase where both are used up. */
export function projectNamer(random: Random): (theme: Theme, places: readonly string[]) => string {
  const used = new Set<string>()
  return (theme, places) => {
    for (let attempt = 0; ; attempt += 1) {
      const phase = attempt < 40 ? '' : `（${random.pick(['一期', '二期', '三期', '东区', '西区', '南区', '北区'])}）`
      const name = `${random.pick(places)}${random.pick(theme.works)}${phase}`
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
}

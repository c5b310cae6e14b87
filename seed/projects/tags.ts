import type { Theme } from '../land/themes.ts'
import type { Random } from '../random.ts'

/** Some tags follow from the name, the others are honours and kinds of funding handed out by chance. */
export function tagsOf(random: Random, name: string, theme: Theme): string[] {
  const byChance: readonly (readonly [string, number])[] = [
    ['省重点', 0.05],
    ['市重点', 0.22],
    ['政策性金融工具', theme.category === 'industry' ? 0.03 : 0.1],
    ['EOD', theme.name === '生态' ? 0.3 : 0],
  ]
  return [
    ...(name.includes('断头路') ? ['断头路'] : []),
    ...(name.includes('TOD') || name.includes('站城') ? ['TOD'] : []),
    ...byChance.filter(([, probability]) => random.chance(probability)).map(([tag]) => tag),
  ]
}

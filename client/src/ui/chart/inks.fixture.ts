import themes from '../theme.css?raw'
import { type Inks, inksFrom } from './inks.ts'

/** The value of a token in the block of theme.css that begins with these words. */
function valueIn(block: string, token: string): string | undefined {
  const [, rules = ''] = themes.split(`${block} {`)
  return new RegExp(`${token}: ([^;]+);`).exec(rules.slice(0, rules.indexOf('}')))?.[1]
}

const light = (token: string): string => valueIn(':root', token) ?? ''

/** The inks as the browser would read them from theme.css. */
export const lightInks: Inks = inksFrom(light)
export const darkInks: Inks = inksFrom((token) => valueIn('[data-theme="dark"]', token) ?? light(token))

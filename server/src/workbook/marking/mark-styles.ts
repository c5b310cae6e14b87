import { applied, elementsIn, inserted, prefixOf, type TextEdit } from './edit-xml.ts'

const lightRed = 'FFFFC7CE'

const emptyStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>'

/** The same style in light red; everything else of it stays. */
function redStyle(xf: string, fill: number): string {
  const bare = xf.replace(/\s(?:fillId|applyFill)="[^"]*"/g, '')
  return bare.replace(/^<([\w:]+)/, `<$1 fillId="${fill}" applyFill="1"`)
}

/** Styles that mark cells: for each style of the file the number of the same one in red. */
export function markStyles(xml: string | undefined) {
  const source = xml ?? emptyStyles
  const prefix = prefixOf(source, 'styleSheet')
  const fills = elementsIn(source, 'fills', 'fill')
  const styles = elementsIn(source, 'cellXfs', 'xf')
  const numbers = new Map<number, number>()
  const added: string[] = []
  return {
    /** The number of this style in red. */
    red(style: number): number {
      const known = numbers.get(style)
      if (known !== undefined) return known
      const number = styles.elements.length + added.length
      added.push(redStyle(styles.elements[style] ?? `<${prefix}xf numFmtId="0"/>`, fills.elements.length))
      numbers.set(style, number)
      return number
    },
    /** The styles with those that were asked for. */
    xml(): string {
      const p = prefix
      const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${lightRed}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
      const edits: TextEdit[] = [
        ...inserted(source, fills, fill, 1),
        ...inserted(source, styles, added.join(''), added.length),
      ]
      return applied(source, edits)
    },
  }
}

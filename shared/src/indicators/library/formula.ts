/** What an indicator is made of: quantities that are typed or computed, other indicators, numbers, and arithmetic. */
export type Formula =
  | { readonly op: 'quantity'; readonly name: string; readonly unit: string }
  | { readonly op: 'indicator'; readonly code: string }
  | { readonly op: 'number'; readonly text: string }
  | { readonly op: Operation; readonly left: Formula; readonly right: Formula }

const operations = { '+': 'add', '−': 'subtract', '×': 'multiply', '÷': 'divide' } as const
type Sign = keyof typeof operations
type Operation = (typeof operations)[Sign]

const signOf: Readonly<Record<Operation, Sign>> = { add: '+', subtract: '−', multiply: '×', divide: '÷' }

export class FormulaFault extends Error {}

type Token = { readonly leaf: Formula } | { readonly sign: string }

const tokenPattern =
  /\s*(?:\{([a-z][a-z0-9-]*)\}|([^\s{}[\]()（）+−×÷*/]+)\[([^\]]*)\]|(\d+(?:\.\d+)?)(?![^\s{}[\]()（）+−×÷*/])|([+×÷*/()（）−-]))/y

const plainSign: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '（': '(', '）': ')' }

function tokenOf([, code, name, unit, number, sign]: RegExpExecArray): Token {
  if (sign !== undefined) return { sign: plainSign[sign] ?? sign }
  if (code !== undefined) return { leaf: { op: 'indicator', code } }
  if (number !== undefined) return { leaf: { op: 'number', text: number } }
  return { leaf: { op: 'quantity', name: name ?? '', unit: (unit ?? '').trim() } }
}

function tokensOf(text: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (text.slice(at).trim() !== '') {
    tokenPattern.lastIndex = at
    const match = tokenPattern.exec(text)
    if (!match) {
      const rest = text.slice(at).trim().slice(0, 20)
      throw new FormulaFault(`公式“${rest}”处看不懂，量写成 名称[单位]，指标写成 {编码}`)
    }
    at = tokenPattern.lastIndex
    found.push(tokenOf(match))
  }
  return found
}

/** Reads tokens by the usual order of arithmetic; deeper than any formula that people write is refused. */
class Reader {
  private at = 0
  private depth = 0

  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  whole(): Formula {
    const formula = this.sums()
    if (this.at < this.tokens.length) throw new FormulaFault('公式后面多出内容，请检查括号和运算符')
    return formula
  }

  private takeSign(...signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at]
    if (!token || !('sign' in token) || !signs.includes(token.sign)) return undefined
    this.at += 1
    return token.sign
  }

  private chain(signs: readonly Sign[], next: () => Formula): Formula {
    let left = next()
    for (let sign = this.takeSign(...signs); sign !== undefined; sign = this.takeSign(...signs)) {
      left = { op: operations[sign as Sign], left, right: next() }
    }
    return left
  }

  private sums(): Formula {
    return this.chain(['+', '−'], () => this.chain(['×', '÷'], () => this.leaf()))
  }

  private leaf(): Formula {
    const token = this.tokens[this.at]
    if (token && 'leaf' in token) {
      this.at += 1
      return token.leaf
    }
    if (this.takeSign('(') === undefined) throw new FormulaFault('公式不完整，运算符两边都要有量、指标或数字')
    this.depth += 1
    if (this.depth > 20) throw new FormulaFault('公式的括号太多')
    const inner = this.sums()
    if (this.takeSign(')') === undefined) throw new FormulaFault('公式的括号不成对')
    this.depth -= 1
    return inner
  }
}

/** A formula as typed: `已打通[条] ÷ 计划[条]`, `{new-scale} + {new-cloud}`. Throws FormulaFault with what is wrong. */
export function parseFormula(text: string): Formula {
  if (text.trim() === '') throw new FormulaFault('请填写公式')
  if (text.length > 400) throw new FormulaFault('公式最多400个字')
  return new Reader(tokensOf(text)).whole()
}

const strength = (formula: Formula): number =>
  formula.op === 'add' || formula.op === 'subtract' ? 1 : formula.op === 'multiply' || formula.op === 'divide' ? 2 : 3

/** A tree written out, each leaf by `leaf`; brackets only where the order needs them. */
function written(formula: Formula, leaf: (formula: Exclude<Formula, { op: Operation }>) => string): string {
  if (!('left' in formula)) return leaf(formula)
  const own = strength(formula)
  const side = (part: Formula, isRight: boolean): string => {
    const needs = strength(part) < own || (isRight && strength(part) === own)
    return needs ? `(${written(part, leaf)})` : written(part, leaf)
  }
  return `${side(formula.left, false)} ${signOf[formula.op]} ${side(formula.right, true)}`
}

/** As it is typed; `parseFormula` reads the same tree back. */
export const formulaText = (formula: Formula): string =>
  written(formula, (leaf) => {
    if (leaf.op === 'quantity') return `${leaf.name}[${leaf.unit}]`
    return leaf.op === 'indicator' ? `{${leaf.code}}` : leaf.text
  })

/** As it reads: `已打通（条）÷ 计划（条）`, other indicators by their names. */
export const formulaWords = (formula: Formula, nameOf: (code: string) => string): string =>
  written(formula, (leaf) => {
    if (leaf.op === 'quantity') return leaf.unit === '' ? leaf.name : `${leaf.name}（${leaf.unit}）`
    return leaf.op === 'indicator' ? `「${nameOf(leaf.code)}」` : leaf.text
  })

/** The indicators that a formula names. */
export function namedIn(formula: Formula): string[] {
  if ('left' in formula) return [...new Set([...namedIn(formula.left), ...namedIn(formula.right)])]
  return formula.op === 'indicator' ? [formula.code] : []
}

/** Units of two factors as one; a share has none. */
const together = (left: string, right: string, sign: string): string =>
  right === '' ? left : left === '' && sign === '·' ? right : `${left}${sign}${right}`

function unitOfBoth(op: Operation, left: string, right: string): string {
  if (op === 'multiply') return together(left, right, '·')
  if (op === 'divide') return left === right ? '' : together(left, right, '/')
  if (left === right) return left
  throw new FormulaFault(`${left || '比例'}和${right || '比例'}不是同一单位，不能相加减`)
}

/** The unit that a formula comes to, '' for a share. Throws FormulaFault where units do not go together. */
export function unitOf(formula: Formula, unitOfCode: (code: string) => string): string {
  if ('left' in formula) {
    return unitOfBoth(formula.op, unitOf(formula.left, unitOfCode), unitOf(formula.right, unitOfCode))
  }
  if (formula.op === 'quantity') return formula.unit
  return formula.op === 'indicator' ? unitOfCode(formula.code) : ''
}

/** The way from an indicator back to itself; null where there is none. */
export function cycleFrom(code: string, formulaOf: (code: string) => Formula | undefined): string[] | null {
  const way: string[] = []
  const done = new Set<string>()
  function leadsBack(at: string): boolean {
    if (way.includes(at)) return at === code
    if (done.has(at)) return false
    const formula = formulaOf(at)
    way.push(at)
    if (formula && namedIn(formula).some((next) => next === code || leadsBack(next))) return true
    way.pop()
    done.add(at)
    return false
  }
  return leadsBack(code) ? [...way, code] : null
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluatedFormula } from './evaluate.ts'
import { cycleFrom, type Formula, formulaText, formulaWords, namedIn, parseFormula, unitOf } from './formula.ts'
import { computedCodes, derivedCodes, typedCodes } from './origins.ts'
import { originOf, overviewFormulas, ownMeasures } from './own-measures.ts'

const unitOfCode = (code: string): string => ({ a: '家', b: '家', c: '元', r: '' })[code] ?? '?'

describe('a formula', () => {
  test.each([
    ['{a} + {b} × 2', '「甲」 + 「乙」 × 2', '家'],
    ['({a} + {b}) ÷ {c}', '(「甲」 + 「乙」) ÷ 「丙」', '家/元'],
    ['已打通[条] ÷ 计划[条]', '已打通（条） ÷ 计划（条）', ''],
    ['{a} − ({a} − {b})', '「甲」 − (「甲」 − 「乙」)', '家'],
    ['{r} × {c}', '「比」 × 「丙」', '元'],
    ['30分钟可达[个]', '30分钟可达（个）', '个'],
  ])('%s reads, in words and back', (text, words, unit) => {
    const formula = parseFormula(text)
    expect(formulaText(formula)).toBe(text)
    expect(formulaWords(formula, (code) => ({ a: '甲', b: '乙', c: '丙', r: '比' })[code] ?? code)).toBe(words)
    expect(unitOf(formula, unitOfCode)).toBe(unit)
  })

  test.each([
    ['', '请填写公式'],
    ['{a} +', '公式不完整，运算符两边都要有量、指标或数字'],
    ['({a}', '公式的括号不成对'],
    ['{a} {b}', '公式后面多出内容，请检查括号和运算符'],
    ['打通 ÷ 计划', '公式“打通 ÷ 计划”处看不懂，量写成 名称[单位]，指标写成 {编码}'],
    [`${'('.repeat(30)}{a}${')'.repeat(30)}`, '公式的括号太多'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parseFormula(text)).toThrow(message)
  })

  test('of units that do not go together is refused', () => {
    expect(() => unitOf(parseFormula('{a} + {c}'), unitOfCode)).toThrow('家和元不是同一单位，不能相加减')
  })

  test('that leads back to itself is told by the way', () => {
    const formulas: Record<string, string> = { x: '{y} + {z}', y: '{z} × 2', z: '{w}', w: '{x}', own: '{own}' }
    const of = (code: string) => (formulas[code] ? parseFormula(formulas[code]) : undefined)
    expect(cycleFrom('x', of)).toEqual(['x', 'y', 'z', 'w', 'x'])
    expect(cycleFrom('own', of)).toEqual(['own', 'own'])
    expect(cycleFrom('x', (code) => (code === 'w' ? undefined : of(code)))).toBeNull()
  })

  test('tells where the values of every indicator come from', () => {
    const of = (origin: string) =>
      [...Object.entries(ownMeasures), ...Object.entries(overviewFormulas)]
        .filter(([code, { formula }]) => originOf(code, formula) === origin)
        .map(([code]) => code)
        .toSorted()
    expect(of('computed')).toEqual(computedCodes.toSorted())
    expect(of('derived')).toEqual(derivedCodes.toSorted())
    expect(of('typed')).toEqual(typedCodes.toSorted())
  })

  test('of every indicator is read', () => {
    const texts = [...Object.values(ownMeasures), ...Object.values(overviewFormulas)].map(({ formula }) => formula)
    for (const text of texts) expect(formulaText(parseFormula(text))).toBe(text)
  })

  test('comes to what a second reader of the tree finds', () => {
    const leaf: fc.Arbitrary<Formula> = fc.oneof(
      fc.constantFrom('a', 'b', 'c').map((code) => ({ op: 'indicator', code }) as const),
      fc.integer({ min: 0, max: 99 }).map((number) => ({ op: 'number', text: String(number) }) as const),
    )
    const { tree } = fc.letrec<{ tree: Formula }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({
          op: fc.constantFrom('add', 'subtract', 'multiply', 'divide'),
          left: tie('tree'),
          right: tie('tree'),
        }),
      ),
    }))
    const values: Record<string, number> = { a: 3, b: 7, c: 2 }
    const plainLeaf = (formula: Formula): number => {
      if (formula.op === 'number') return Number(formula.text)
      return formula.op === 'indicator' ? (values[formula.code] ?? 0) : 0
    }
    const plainly = (formula: Formula): number => {
      if (!('left' in formula)) return plainLeaf(formula)
      const [l, r] = [plainly(formula.left), plainly(formula.right)]
      return { add: l + r, subtract: l - r, multiply: l * r, divide: r === 0 ? Number.NaN : l / r }[formula.op]
    }
    const isTellable = (number: number): boolean => Math.abs(number) < 1e9 && Math.abs(number) > 1e-6
    fc.assert(
      fc.property(tree, (formula) => {
        expect(parseFormula(formulaText(formula))).toEqual(formula)
        expect(namedIn(formula).every((code) => code in values)).toBe(true)
        const found = evaluatedFormula(formula, (code) => ({ numerator: values[code] ?? 0, denominator: 1 }))
        const expected = plainly(formula)
        const value = found === null ? Number.NaN : Number(found.numerator) / Number(found.denominator)
        expect(Number.isNaN(value)).toBe(Number.isNaN(expected))
        if (isTellable(expected)) expect(value / expected).toBeCloseTo(1, 6)
      }),
    )
  })
})

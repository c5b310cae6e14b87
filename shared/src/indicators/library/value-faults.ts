import type { IndicatorValue } from './value.schema.ts'

type Said = Pick<IndicatorValue, 'numerator' | 'denominator' | 'status' | 'reason'>
type Fault = readonly [field: 'numerator' | 'denominator' | 'reason', message: string]

/** Whether somebody said that there is no value, which is not 0. */
export const isEmptyValue = ({ status }: Pick<Said, 'status'>): boolean =>
  status === 'missing' || status === 'notApplicable'

/** What is wrong with the shape of a value, at the field where it is put right; undefined where nothing is. */
export function valueFault(said: Said, isShare: boolean): Fault | undefined {
  const { numerator, denominator, reason } = said
  if (isEmptyValue(said)) {
    if (numerator !== null) return ['numerator', '写了缺失或不适用，就不能再有数，请核对状态']
    return reason ? undefined : ['reason', '缺失或不适用要写原因']
  }
  if (numerator === null) return ['numerator', '没有填数；确实没有请把状态改成缺失并写原因']
  if (numerator < 0) return ['numerator', `填的是${numerator}，不能小于0，请核对`]
  if (isShare && denominator === null) return ['denominator', '这个指标是比例，只填了分子，请把分母也填上']
  if (!isShare && denominator !== null)
    return ['denominator', `这个指标是个数，没有分母，请删去分母${denominator}；数只填在分子一栏`]
  return undefined
}

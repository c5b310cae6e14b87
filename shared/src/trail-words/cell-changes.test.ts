import { describe, expect, test } from 'vitest'
import { cellChanges, changeText } from './cell-changes.ts'

const names = { P1: '滨江绿道' }

describe('the cells of a line of trail', () => {
  test.each([
    [
      'report.save',
      {
        lines: { P1: { investedYuan: 1_200_000, imageProgress: '主体封顶', projectCode: 'P1' } },
        before: { P1: { investedYuan: 1_000_000, imageProgress: null } },
      },
      ['「滨江绿道」本月完成投资：100万元 → 120万元', '「滨江绿道」形象进度说明：— → 主体封顶'],
    ],
    // A line of before what stood there was kept.
    ['report.save', { lines: { P1: { investedYuan: 1_200_000 } } }, ['「滨江绿道」本月完成投资：120万元']],
    [
      'report.save',
      { lines: { P1: { investedYuan: 5, isUnchanged: false } }, before: { P1: { investedYuan: 5 } } },
      [],
    ],
    [
      'projects.change',
      { importId: 'x', before: { name: '旧名', stage: 'preparing' }, after: { name: '新名', stage: 'preparing' } },
      ['项目名称：旧名 → 新名'],
    ],
    [
      'report.accept-line',
      { before: null, after: { investedYuan: 1_200_000, imageProgress: null } },
      ['本月完成投资：— → 120万元'],
    ],
    [
      'report.accept-line',
      { before: { investedYuan: 1_000_000 }, after: { investedYuan: 1_200_000 } },
      ['本月完成投资：100万元 → 120万元'],
    ],
    ['report.accept-line', { after: { investedYuan: 1_200_000 } }, []],
    ['report.take-back-line', { before: { investedYuan: 1_200_000 } }, ['本月完成投资：120万元 → —']],
    ['session.sign-in', {}, []],
  ])('of %s read before and after', (action, detail, said) => {
    expect(cellChanges({ action, detail, names }).map(changeText)).toEqual(said)
  })
})

import { expect, test } from 'vitest'
import { solutionSentence } from './solution-sentence.ts'

const wan = 10_000
const found = {
  found: true,
  missing: null,
  neededYuan: 350 * wan,
  remainingYuan: 500 * wan,
  chosen: 2,
  askedYuan: 400 * wan,
  totalYuan: 400 * wan,
  excessYuan: 50 * wan,
  availableYuan: 900 * wan,
  ignored: 0,
}

test.each([
  [{}, '选2个项目共400万元，即可补足所需的350万元，超出50万元'],
  [
    { totalYuan: 350 * wan, excessYuan: 0, ignored: 1 },
    '选2个项目共400万元，其中计入350万元，即可补足所需的350万元，正好补足；1个候选项目不在重点片区，不能提高占比，未参与',
  ],
  [
    { remainingYuan: 100 * wan },
    '选2个项目共400万元，即可补足所需的350万元，超出50万元；但本年待发行仅100万元，其余须从已发行资金中调剂或争取新增',
  ],
  [{ neededYuan: 0, chosen: 0 }, '目标已达到，无需再选'],
  [{ found: false, availableYuan: 350 * wan - 1 }, '无解：需要350万元，候选项目全部采用也只计入350万元，还差1元'],
  [
    { found: false, availableYuan: 0, ignored: 3 },
    '无解：需要350万元，没有可以计入的候选项目，还差350万元；3个候选项目不在重点片区，不能提高占比，未参与',
  ],
  [{ found: false, missing: '本年未录入下达限额' }, '本年未录入下达限额，没有可以求解的缺口'],
])('a solution of %j', (part, text) => {
  expect(solutionSentence({ ...found, ...part })).toBe(text)
})

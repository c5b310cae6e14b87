import type { Sentence } from './sentence.ts'

/** Half-width marks beside Chinese, in which offices print none; between digits a point or a slash is part of a figure. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/[\u4e00-\u9fff”）》〕][,;:?!]|[,;:?!][\u4e00-\u9fff“（《〔]/, '中文旁边用了半角标点'],
  [/[\u4e00-\u9fff]\.|\.[\u4e00-\u9fff]/, '中文句子用了半角句点'],
  [/[()]/, '用了半角括号'],
  [/["']/, '用了半角引号'],
  [/\s[\u4e00-\u9fff]|[\u4e00-\u9fff]\s/, '中文旁边有空格'],
  [/[，。；：、！？]{2,}/, '两个标点连在一起'],
  [/(?:^|[^\d])-\d/, '负号用了连字符'],
  [/\d~\d|\d-\d(?!\d*-\d+)/, '起止用了半角符号'],
]

/** In the place of a name, whose punctuation is that of whoever gave it. */
const nameInPlace = '名'

/** A snapshot's number is written with hyphens whatever stands around it. */
const snapshotNumbers = /\d{4}-\d{2}-\d+/g

/** What is wrong with the punctuation of a sentence; names are not looked into. */
export function punctuationFaults(sentence: Sentence): string[] {
  const text = sentence
    .map((piece) => (typeof piece === 'string' ? piece : 'name' in piece ? nameInPlace : piece.text))
    .join('')
    .replace(snapshotNumbers, '0')
  return faults.flatMap(([pattern, fault]) => {
    const found = pattern.exec(text)
    return found ? [`${fault}：…${text.slice(Math.max(0, found.index - 8), found.index + 10)}…`] : []
  })
}

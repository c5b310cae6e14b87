import { describe, expect, test } from 'vitest'
import { fileRefusal, lineFileAccept, plainFileName } from './line-file.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const zip = (member: string) => `PK\x03\x04\x14\x00....${member}document.xml`

describe('a file as evidence', () => {
  test.each([
    ['批复.pdf', '%PDF-1.7'],
    ['批复.PDF', '%PDF-1.4'],
    ['公文.ofd', zip('OFD.xml')],
    ['现场.jpg', '\xff\xd8\xff\xe0'],
    ['现场.jpeg', '\xff\xd8\xff\xe1'],
    ['现场.png', '\x89PNG\r\n\x1a\n'],
    ['现场.webp', 'RIFF....WEBPVP8 '],
    ['现场.heic', '....ftypheic'],
    ['说明.docx', zip('word/')],
    ['台账.xlsx', zip('xl/')],
    ['汇报.pptx', zip('ppt/')],
    ['台账.et', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....'],
  ])('%s is taken for what it holds', (name, content) => {
    expect(fileRefusal(name, bytesOf(content))).toBeNull()
  })

  test.each([
    ['安装.exe', 'MZ\x90', '可以上传 PDF'],
    ['网页.html', '<!doctype html>', '可以上传 PDF'],
    ['图.svg', '<svg/>', '可以上传 PDF'],
    ['宏.xlsm', zip('xl/'), '可以上传 PDF'],
    ['没有扩展名', '%PDF-1.7', '可以上传 PDF'],
    ['批复.pdf', 'MZ\x90', '内容不是PDF 文件'],
    ['批复.pdf', '\xff\xd8\xff\xe0', '内容是JPEG 图片，与扩展名 .pdf 不符'],
    ['台账.xlsx', zip('word/'), '内容是Word 文档'],
    ['台账.xlsx', 'PK\x03\x04 something else', '内容不是Excel 工作簿'],
    ['现场.png', '', '内容不是PNG 图片'],
  ])('%s holding %j is refused in words', (name, content, words) => {
    expect(fileRefusal(name, bytesOf(content))).toContain(words)
  })

  test('has a plain name', () => {
    expect(plainFileName('C:\\桌面\\现场照片.jpg')).toBe('现场照片.jpg')
    expect(plainFileName('../../etc/批复\u0000\u202e.pdf')).toBe('批复.pdf')
    expect(plainFileName('')).toBe('附件')
    expect(plainFileName(`${'长'.repeat(300)}.pdf`)).toMatch(/^长+\.pdf$/)
  })

  test('is offered by what may be chosen', () => {
    expect(lineFileAccept.split(',')).toEqual(expect.arrayContaining(['.pdf', '.ofd', '.jpg', '.docx', '.et']))
  })
})

import { mount, flushPromises } from '@vue/test-utils'
import { createI18n } from '@banyan/i18n'
import { afterEach, expect, it } from 'vitest'
import { h } from 'vue'
import en from '../src/messages/en'
import zh from '../src/messages/zh'
import SheetPanel from '../src/parts/SheetPanel.vue'

const open = () =>
  mount(SheetPanel, {
    attachTo: document.body,
    props: { title: 'Filter', show: false, 'onUpdate:show': (show: boolean) => sheet.setProps({ show }) },
    slots: { default: () => h('input', { id: 'inside' }) },
    global: { plugins: [createI18n({ zh, en })] },
  })
let sheet: ReturnType<typeof open>
const locked = () => document.documentElement.classList.contains('has-sheet')
afterEach(() => {
  sheet.unmount()
  document.body.innerHTML = ''
})

it('takes the keyboard and gives it back to where it was', async () => {
  document.body.innerHTML = '<button id="opener">open</button>'
  const opener = document.getElementById('opener')
  opener?.focus()
  sheet = open()
  await sheet.setProps({ show: true })
  await flushPromises()
  expect(document.activeElement?.getAttribute('role')).toBe('dialog')
  expect(locked()).toBe(true)

  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await flushPromises()
  expect(sheet.props('show')).toBe(false)
  expect(document.activeElement).toBe(opener)
  expect(locked()).toBe(false)
})

it('closes when somebody goes back, and lets go when its page is left', async () => {
  sheet = open()
  await sheet.setProps({ show: true })
  dispatchEvent(new PopStateEvent('popstate'))
  await flushPromises()
  expect(sheet.props('show')).toBe(false)

  await sheet.setProps({ show: true })
  expect(locked()).toBe(true)
  sheet.unmount()
  expect(locked()).toBe(false)
})

import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** The folder of the workspace that a file belongs to: `apps/shop`, `packages/ui`, or undefined. */
function memberOf(path) {
  const [kind, name] = relative(web, path).split(sep)
  return (kind === 'apps' || kind === 'packages') && name ? `${kind}/${name}` : undefined
}

const APPS = new Set(['shop', 'console'])
function memberImported(file, source) {
  if (source.startsWith('.')) return memberOf(resolve(dirname(file), source))
  const name = /^@banyan\/([a-z0-9-]+)/.exec(source)?.[1]
  return name && `${APPS.has(name) ? 'apps' : 'packages'}/${name}`
}

/** Applications never import each other, packages never import applications, and members import each other by name only. */
const zones = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      app: '{{from}} must not import {{to}}: nobody imports an application.',
      path: '{{from}} must import {{to}} by its package name, not by path.',
    },
  },
  create(context) {
    const from = memberOf(context.filename)
    const check = node => {
      if (!from || typeof node.source?.value !== 'string') return
      const to = memberImported(context.filename, node.source.value)
      if (!to || to === from) return
      if (to.startsWith('apps/')) context.report({ node, messageId: 'app', data: { from, to } })
      else if (node.source.value.startsWith('.')) context.report({ node, messageId: 'path', data: { from, to } })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}

/** Words for readers stand in message files only. Chinese text is told by its script; bare template text has its own rule. */
const textInMessageFiles = {
  meta: { type: 'problem', schema: [], messages: { text: 'Text for readers belongs into a message file.' } },
  create(context) {
    const han = /\p{Script=Han}/u
    const script = {
      Literal: node => typeof node.value === 'string' && han.test(node.value) && context.report({ node, messageId: 'text' }),
      TemplateElement: node => han.test(node.value.raw) && context.report({ node, messageId: 'text' }),
    }
    const template = { ...script, VLiteral: script.Literal, VText: script.Literal }
    const services = context.sourceCode.parserServices
    return services.defineTemplateBodyVisitor ? services.defineTemplateBodyVisitor(template, script) : script
  },
}

export default { rules: { zones, 'text-in-message-files': textInMessageFiles } }

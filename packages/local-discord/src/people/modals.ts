import { ComponentType } from 'discord-api-types/v10';
import { textOf, type Json } from '../json.ts';
import type { Component } from '../world/components.ts';
import type { Modal } from '../world/world.ts';
import { checkChosen } from './components.ts';

/** Value of a modal's field: text, or the values chosen in a menu. */
export type FieldValue = string | readonly string[];

type Fields = Readonly<Record<string, FieldValue>>;

/** Interaction data of submitting a modal, its fields by custom id or label; those left out keep their values. */
export function fillModal(modal: Modal, fields: Fields): Json {
  const used = new Set<string>();
  const rows = modal.components as unknown as Component[];
  const components = rows.map((row): Json => {
    const { type, id, component, components: inner = [] } = row;
    if (component) return { type, id, component: fillField(component, row['label'], fields, used) };
    return { type, id, components: inner.map((field) => fillField(field, field['label'], fields, used)) };
  });
  const strange = Object.keys(fields).find((key) => !used.has(key));
  if (strange !== undefined) throw new Error(`The modal "${modal.title}" has no field "${strange}".`);
  return { custom_id: modal.custom_id, components };
}

/** Fills one field and adds the key that named it to `used`. */
function fillField(field: Component, label: unknown, fields: Fields, used: Set<string>): Json {
  const { type, custom_id, id } = field;
  const key = [custom_id, label].find((it): it is string => typeof it === 'string' && it in fields);
  if (key !== undefined) used.add(key);
  const given = key === undefined ? undefined : fields[key];
  if (type === ComponentType.TextInput) return { type, custom_id, id, value: textFor(field, given) };
  const values = typeof given === 'string' ? [given] : (given ?? []);
  if (values.length > 0 || field['required'] !== false) checkChosen(field, values);
  return { type, custom_id, id, values };
}

function textFor(field: Component, given: FieldValue | undefined): string {
  const value = textOf(given ?? field['value']);
  const [least, most] = [Number(field['min_length'] ?? 0), Number(field['max_length'] ?? 4000)];
  if (value === '' && field['required'] !== false) throw new Error(`The field "${field.custom_id}" must be filled in.`);
  if (value !== '' && (value.length < least || value.length > most))
    throw new Error(`The field "${field.custom_id}" takes ${least} to ${most} characters, got ${value.length}.`);
  return value;
}

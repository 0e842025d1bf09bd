'use strict';

/** As much of Node's EventEmitter as streams use. */
class EventEmitter {
  on(name, listener) {
    this._events ??= {};
    this._events[name] = [...(this._events[name] ?? []), listener];
    return this;
  }
  once(name, listener) {
    const wrapped = (...values) => {
      this.removeListener(name, wrapped);
      listener.apply(this, values);
    };
    wrapped.listener = listener;
    return this.on(name, wrapped);
  }
  prependListener(name, listener) {
    this._events ??= {};
    this._events[name] = [listener, ...(this._events[name] ?? [])];
    return this;
  }
  removeListener(name, listener) {
    const own = this._events?.[name];
    if (own) this._events[name] = own.filter((each) => each !== listener && each.listener !== listener);
    return this;
  }
  removeAllListeners(name) {
    if (name === undefined) this._events = {};
    else if (this._events) delete this._events[name];
    return this;
  }
  emit(name, ...values) {
    const own = this._events?.[name] ?? [];
    if (name === 'error' && own.length === 0) throw values[0];
    for (const listener of own) listener.apply(this, values);
    return own.length > 0;
  }
  listeners(name) {
    return [...(this._events?.[name] ?? [])];
  }
  listenerCount(name) {
    return this.listeners(name).length;
  }
}
EventEmitter.prototype.addListener = EventEmitter.prototype.on;
EventEmitter.prototype.off = EventEmitter.prototype.removeListener;
EventEmitter.EventEmitter = EventEmitter;

module.exports = EventEmitter;

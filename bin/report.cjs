#!/usr/bin/env node
'use strict';
require('./start.cjs')(({ main }, args, io) => main(args, io));

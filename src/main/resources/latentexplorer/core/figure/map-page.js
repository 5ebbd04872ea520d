'use strict';
(async () => {
    const element = id => document.getElementById(id);
    const data = JSON.parse(element('data').textContent);
    const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
    const n = data.count, side = data.side, across = data.across, most = 28;
    const x = new Float32Array(bytes(data.x).buffer), y = new Float32Array(bytes(data.y).buffer);
    const ids = new Int32Array(bytes(data.ids).buffer), labels = new Int32Array(bytes(data.labels).buffer);
    const faces = new Int32Array(bytes(data.typefaceOf).buffer), lineOf = new Uint8Array(bytes(data.lineOf).buffer);
    const map = element('map'), pen = map.getContext('2d'), root = document.documentElement;

    // The sheets become one grey byte a pixel, tile after tile: drawing in any colour is then a matter of one loop.
    const grey = new Uint8Array(n * side * side);
    const sheets = [...element('sheets').children];
    try {
        for (let s = 0, first = 0; s < sheets.length; s++) {
            await sheets[s].decode();
            const strip = document.createElement('canvas');
            strip.width = across * side;
            strip.height = side;
            const brush = strip.getContext('2d', {willReadFrequently: true});
            for (let row = 0; row < sheets[s].naturalHeight / side; row++) {
                brush.drawImage(sheets[s], 0, -row * side);
                const pixels = brush.getImageData(0, 0, strip.width, side).data;
                for (let column = 0; column < across && first < n; column++, first++) {
                    for (let p = 0; p < side * side; p++) {
                        const from = (p / side | 0) * strip.width + column * side + p % side;
                        grey[first * side * side + p] = pixels[4 * from];
                    }
                }
            }
        }
    } catch (problem) {
        element('state').textContent = 'The pictures in this page cannot be read: it was not saved whole.';
        return;
    }
    element('sheets').remove();

    const dark = matchMedia('(prefers-color-scheme: dark)');
    const shown = data.lines.map(() => true), seen = new Uint8Array(n).fill(1);
    let count = n;
    let view = {scale: 1, left: 0, top: 0}, fitted = 1, width = 0, height = 0, density = 1;
    let image = null, argb = null, drawn = [], hovered = -1, held = null, asked = false;

    const ground = () => dark.matches ? data.dark : data.light;
    const abgr = colour => 255 << 24 | (colour & 255) << 16 | colour & 0xFF00 | colour >> 16 & 255;
    const css = colour => '#' + (colour & 0xFFFFFF).toString(16).padStart(6, '0');
    const zoom = () => view.scale / fitted;
    const tileSide = () => Math.round(most * density * Math.min(4, Math.max(1, Math.sqrt(zoom()))));

    function fit() {
        fitted = view.scale = Math.max(4, Math.min(width, height) - 48 * density);
        view.left = (width - view.scale) / 2;
        view.top = (height - view.scale) / 2;
    }

    function zoomAt(factor, atX, atY) {
        const next = Math.min(Math.max(view.scale * factor, fitted / 8), fitted * 4096);
        factor = next / view.scale;
        view = {scale: next, left: atX - (atX - view.left) * factor, top: atY - (atY - view.top) * factor};
        ask();
    }

    // Of the tiles in a cell one is drawn. Cells lie on the map, so panning changes nothing.
    function winners() {
        const size = tileSide();
        const level = Math.ceil(Math.log2(view.scale / (0.85 * size)));
        const cells = Math.pow(2, Math.max(0, level));
        const best = new Map();
        const all = [];
        for (let i = 0; i < n; i++) {
            const px = view.left + x[i] * view.scale, py = view.top + y[i] * view.scale;
            if (!seen[i] || px < -size || py < -size || px > width + size || py > height + size) {
                continue;
            }
            all.push(i);
            const cell = Math.floor(x[i] * cells) * 16777216 + Math.floor(y[i] * cells);
            const now = best.get(cell);
            if (now === undefined || Math.imul(i, 0x9E3779B1) >>> 0 < Math.imul(now, 0x9E3779B1) >>> 0) {
                best.set(cell, i);
            }
        }
        return all.length * size * size <= width * height ? all : [...best.values()].sort((a, b) => a - b);
    }

    function draw() {
        asked = false;
        const size = tileSide(), colours = ground(), dot = Math.max(1, Math.round(2 * density));
        argb.fill(abgr(colours.paper));
        for (let i = 0; i < n; i++) {
            const left = Math.round(view.left + x[i] * view.scale), top = Math.round(view.top + y[i] * view.scale);
            if (left < 0 || top < 0 || left + dot > width || top + dot > height) {
                continue;
            }
            const colour = abgr(seen[i] ? colours.dots[data.lines[lineOf[i]].ink] : colours.faint);
            for (let r = 0; r < dot; r++) {
                argb.fill(colour, (top + r) * width + left, (top + r) * width + left + dot);
            }
        }
        drawn = winners();
        const source = Int32Array.from({length: size}, (_, p) => Math.floor((p + 0.5) * side / size));
        for (const i of drawn) {
            tile(i, size, source, colours.inks[data.lines[lineOf[i]].ink]);
        }
        pen.putImageData(image, 0, 0);
        if (hovered >= 0) {
            const half = size / 2 + density;
            pen.strokeStyle = css(colours.hover);
            pen.lineWidth = 2 * density;
            pen.strokeRect(view.left + x[hovered] * view.scale - half, view.top + y[hovered] * view.scale - half, 2 * half, 2 * half);
        }
        root.dataset.drawn = drawn.length;
        root.dataset.scale = zoom();
        root.dataset.left = view.left;
        root.dataset.top = view.top;
    }

    function tile(i, size, source, ink) {
        const left = Math.round(view.left + x[i] * view.scale - size / 2), top = Math.round(view.top + y[i] * view.scale - size / 2);
        const red = ink >> 16 & 255, green = ink >> 8 & 255, blue = ink & 255;
        const from = Math.max(0, -left), to = Math.min(size, width - left);
        for (let r = Math.max(0, -top); r < size && top + r < height; r++) {
            const row = i * side * side + source[r] * side, at = (top + r) * width + left;
            for (let c = from; c < to; c++) {
                const a = grey[row + source[c]];
                if (a > 0) {
                    const below = argb[at + c], rest = 255 - a;
                    argb[at + c] = 255 << 24
                        | ((below >> 16 & 255) * rest + blue * a) / 255 << 16
                        | ((below >> 8 & 255) * rest + green * a) / 255 << 8
                        | ((below & 255) * rest + red * a) / 255;
                }
            }
        }
    }

    function ask() {
        if (!asked) {
            asked = true;
            requestAnimationFrame(draw);
        }
    }

    function hover(atX, atY) {
        const half = tileSide() / 2;
        let nearest = Infinity, found = -1;
        for (const i of drawn) {
            const dx = Math.abs(view.left + x[i] * view.scale - atX), dy = Math.abs(view.top + y[i] * view.scale - atY);
            if (dx <= half && dy <= half && dx * dx + dy * dy <= nearest) {
                nearest = dx * dx + dy * dy;
                found = i;
            }
        }
        if (found !== hovered) {
            hovered = found;
            tell();
            ask();
        }
    }

    function tell() {
        element('card').hidden = hovered < 0;
        root.dataset.hovered = hovered < 0 ? '' : ids[hovered];
        if (hovered < 0) {
            return;
        }
        const large = element('large'), brush = large.getContext('2d');
        large.width = large.height = side;
        const picture = brush.createImageData(side, side);
        for (let p = 0; p < side * side; p++) {
            const value = dark.matches ? grey[hovered * side * side + p] : 255 - grey[hovered * side * side + p];
            picture.data.set([value, value, value, 255], 4 * p);
        }
        brush.putImageData(picture, 0, 0);
        const words = [labels[hovered] < 0 ? 'no class' : data.classes[labels[hovered]]];
        if (faces.length > 0) {
            words.push(data.typefaces[faces[hovered]]);
        }
        words.push('image ' + ids[hovered].toLocaleString('en'));
        element('words').textContent = words.join(' · ');
    }

    // Case, accents and the width of letters do not count.
    const plain = text => (text.normalize('NFKD').replace(/\p{M}+/gu, '').trim() || text.trim()).toLowerCase();
    const single = text => [...text].length === 1;
    const classes = data.classes.map(plain), typefaces = data.typefaces.map(plain);
    const characters = data.classes.length > 0 && data.classes.every(single);

    // Which words of a text fit a name: one letter stands for the character, where classes are characters.
    const fitting = (words, name, isClass) => words.map(word => isClass && characters
        ? name === word
        : !(characters && single(word)) && name.includes(word));

    // What shows: the lines of the legend that are on, and of those what has all words, each in its class or its typeface.
    function sift() {
        const words = [...new Set(plain(element('find').value).split(/\s+/).filter(Boolean))];
        const ofClass = classes.map(name => fitting(words, name, true));
        const ofFace = typefaces.map(name => fitting(words, name, false));
        count = 0;
        for (let i = 0; i < n; i++) {
            const has = labels[i] < 0 ? [] : ofClass[labels[i]], face = faces.length > 0 ? ofFace[faces[i]] || [] : [];
            seen[i] = shown[lineOf[i]] && words.every((_, w) => has[w] || face[w]) ? 1 : 0;
            count += seen[i];
        }
        hovered = -1;
        tell();
        status();
        ask();
    }

    function status() {
        element('state').textContent = count > 0
            ? count.toLocaleString('en') + ' of ' + n.toLocaleString('en') + ' shown'
            : 'Nothing fits “' + element('find').value.trim() + '”.';
        [...element('legend').querySelectorAll('button')].forEach((button, line) => {
            button.setAttribute('aria-pressed', shown[line]);
            button.querySelector('i').style.background = css(ground().inks[data.lines[line].ink]);
        });
    }

    function click(line, hide) {
        const alone = shown.every((each, k) => each === (k === line));
        if (hide) {
            shown[line] = !shown[line];
        } else {
            shown.forEach((_, k) => shown[k] = alone || k === line);
        }
        if (!shown.includes(true)) {
            shown.fill(true);
        }
        sift();
    }

    function resize() {
        const before = width;
        density = Math.min(2, devicePixelRatio || 1);
        const oldWidth = width, oldHeight = height;
        width = map.width = Math.max(1, Math.round(map.clientWidth * density));
        height = map.height = Math.max(1, Math.round(map.clientHeight * density));
        image = pen.createImageData(width, height);
        argb = new Uint32Array(image.data.buffer);
        if (before === 0) {
            fit();
        } else {
            view.left += (width - oldWidth) / 2;
            view.top += (height - oldHeight) / 2;
        }
        ask();
    }

    const place = event => [event.clientX * density, event.clientY * density];
    map.addEventListener('wheel', event => {
        event.preventDefault();
        const notches = event.deltaMode === 0 ? -event.deltaY / 100 : -event.deltaY / 3;
        zoomAt(Math.pow(1.1, Math.min(3, Math.max(-3, notches))), ...place(event));
    }, {passive: false});
    map.addEventListener('pointerdown', event => {
        held = place(event);
        map.classList.add('held');
        try {
            map.setPointerCapture(event.pointerId);
        } catch (gone) {
            // A pointer that has left in the meantime cannot be held.
        }
    });
    map.addEventListener('pointermove', event => {
        const now = place(event);
        if (held) {
            view.left += now[0] - held[0];
            view.top += now[1] - held[1];
            held = now;
            ask();
        } else {
            hover(...now);
        }
    });
    const release = () => {
        held = null;
        map.classList.remove('held');
    };
    map.addEventListener('pointerup', release);
    map.addEventListener('pointercancel', release);
    map.addEventListener('pointerleave', () => hover(-1e9, -1e9));
    map.addEventListener('dblclick', () => {
        fit();
        ask();
    });
    map.addEventListener('keydown', event => {
        const step = 60 * density;
        const moves = {ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step]};
        if (moves[event.key]) {
            view.left += moves[event.key][0];
            view.top += moves[event.key][1];
            ask();
        } else if (event.key === '+' || event.key === '=' || event.key === '-') {
            zoomAt(event.key === '-' ? 1 / 1.21 : 1.21, width / 2, height / 2);
        } else if (event.key === '0' || event.key === 'Home') {
            fit();
            ask();
        }
    });
    element('find').addEventListener('input', sift);
    element('find').addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            element('find').value = '';
            sift();
            map.focus();
        }
    });
    addEventListener('keydown', event => {
        if (event.key === '/' && document.activeElement !== element('find')) {
            event.preventDefault();
            element('find').focus();
        }
    });
    addEventListener('resize', resize);
    dark.addEventListener('change', () => {
        status();
        tell();
        ask();
    });

    data.lines.forEach((line, k) => {
        const item = document.createElement('li'), button = document.createElement('button');
        const count = document.createElement('span');
        count.textContent = line.count.toLocaleString('en');
        button.append(document.createElement('i'), line.name, count);
        button.addEventListener('click', event => click(k, event.shiftKey));
        item.append(button);
        element('legend').append(item);
    });
    element('find').placeholder = typefaces.length > 0 ? 'Find a class or a typeface ( / )' : 'Find a class ( / )';
    root.dataset.hovered = '';
    resize();
    status();
    draw();
    root.dataset.ready = n;
})();

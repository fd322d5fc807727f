/* Sends photos one after the other and says of each what became of it. Nothing newer than 2013. */
(function () {
  'use strict';
  var body = document.body;
  var list = document.getElementById('photos');
  var count = document.getElementById('count');
  var waiting = [];
  var busy = false;
  var all = 0;
  var done = 0;

  function said(id) {
    return body.getAttribute('data-' + id);
  }

  function tell() {
    count.textContent = all === 0 ? '' : said('count').replace('{done}', done).replace('{all}', all);
  }

  function show(photo, state, words) {
    photo.row.className = state;
    photo.state.textContent = words;
    photo.bar.style.display = state === 'sending' ? '' : 'none';
    if (photo.again) {
      photo.row.removeChild(photo.again);
      photo.again = null;
    }
  }

  function failed(photo, words) {
    show(photo, 'failed', words);
    photo.again = document.createElement('button');
    photo.again.type = 'button';
    photo.again.textContent = said('again');
    photo.again.onclick = function () {
      waiting.push(photo);
      show(photo, 'waiting', said('waiting'));
      next();
    };
    photo.row.appendChild(photo.again);
  }

  function answered(photo, request) {
    var told = {};
    try {
      told = JSON.parse(request.responseText);
    } catch (ignored) {
      /* It was not the laptop that answered. */
    }
    if (request.status === 201) {
      done += 1;
      show(photo, 'arrived', said(told.already ? 'already' : 'arrived'));
      tell();
    } else {
      failed(photo, told.words || said('closed'));
    }
  }

  function send(photo) {
    var request = new XMLHttpRequest();
    var over = false;
    function end(finish) {
      if (over) return;
      over = true;
      finish();
      busy = false;
      next();
    }
    show(photo, 'sending', said('sending'));
    request.open('POST', said('link'), true);
    request.setRequestHeader('X-Name', encodeURIComponent(photo.file.name || ''));
    request.setRequestHeader('X-Language', document.documentElement.lang);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (request.upload) {
      request.upload.onprogress = function (told) {
        if (told.lengthComputable) photo.fill.style.width = Math.round((100 * told.loaded) / told.total) + '%';
      };
    }
    request.onload = function () { end(function () { answered(photo, request); }); };
    request.onerror = function () { end(function () { failed(photo, said('failed')); }); };
    request.onabort = request.onerror;
    request.send(photo.file);
  }

  function next() {
    if (busy || waiting.length === 0) return;
    busy = true;
    send(waiting.shift());
  }

  function add(file) {
    var photo = { file: file, row: document.createElement('li'), state: document.createElement('span'), bar: document.createElement('div'), fill: document.createElement('i'), again: null };
    var name = document.createElement('span');
    name.className = 'name';
    name.textContent = file.name || '';
    photo.state.className = 'state';
    photo.bar.className = 'bar';
    photo.bar.setAttribute('aria-hidden', 'true');
    photo.bar.appendChild(photo.fill);
    photo.row.appendChild(name);
    photo.row.appendChild(photo.state);
    photo.row.appendChild(photo.bar);
    list.appendChild(photo.row);
    all += 1;
    if (file.size > Number(said('limit'))) {
      show(photo, 'failed', said('too-large'));
    } else {
      show(photo, 'waiting', said('waiting'));
      waiting.push(photo);
    }
  }

  function chosen(input) {
    input.onchange = function () {
      var i;
      for (i = 0; i < input.files.length; i += 1) add(input.files[i]);
      input.value = '';
      tell();
      next();
    };
  }

  chosen(document.getElementById('take'));
  chosen(document.getElementById('pick'));
}());

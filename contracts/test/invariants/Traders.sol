// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {AppOrder} from "../../src/types/AppOrder.sol";
import {AppOrderOperation} from "../../src/types/AppOrderOperation.sol";
import {DatasetOrder} from "../../src/types/DatasetOrder.sol";
import {DatasetOrderOperation} from "../../src/types/DatasetOrderOperation.sol";
import {OrderOperation} from "../../src/types/Enums.sol";
import {RequestOrder} from "../../src/types/RequestOrder.sol";
import {RequestOrderOperation} from "../../src/types/RequestOrderOperation.sol";
import {WorkerpoolOrder} from "../../src/types/WorkerpoolOrder.sol";
import {WorkerpoolOrderOperation} from "../../src/types/WorkerpoolOrderOperation.sol";
import {Orders} from "../support/Market.sol";
import {Consumer, ContractAccount, Glutton, Parrot, Reentrant} from "../support/Peers.sol";
import {Ghosts, Phase, Terms} from "./Ghosts.sol";
import {Rules} from "./Rules.sol";

/// @title Those who own, order, pay and match
/// @notice Three pools, two apps and two datasets, whose owners are also workers, requesters, or contracts; entries are sold,
/// orders are used by several matches, presigned, signed or revoked.
abstract contract Traders is Ghosts {
    /// @dev An order that is out, with what it was signed for.
    struct Standing {
        bytes encoded;
        bytes32 digest;
        uint256 entry;
    }

    /// @dev 0 app, 1 dataset, 2 workerpool, 3 request
    uint256 private constant KINDS = 4;

    address[][3] private _entries;
    address[][3] private _owners;
    Standing[][4] private _standing;
    uint256[3] private _ratios;
    uint256[3] private _stakeRatios;
    mapping(address account => uint256) internal keyOf;
    ContractAccount internal account;
    Reentrant internal spender;
    address[] private _consumers;
    uint256 private _nonce;

    function _found() internal {
        account = new ContractAccount();
        for (uint256 k = 0; k < WORKERS; ++k) {
            keyOf[workers[k]] = keys[k];
            parties.push(workers[k]);
        }
        keyOf[appOwner] = appOwnerKey;
        keyOf[datasetOwner] = datasetOwnerKey;
        keyOf[scheduler] = schedulerKey;
        keyOf[requester] = requesterKey;
        keyOf[sponsor] = sponsorKey;
        keyOf[enclave] = enclaveKey;
        // A key that carries code as well (EIP-7702); the code says no to everything.
        vm.etch(workers[4], address(new Parrot(abi.encode(0), false)).code);
        spender = new Reentrant();
        _consumers = [address(0), address(new Consumer()), address(new Glutton(true)), address(spender), address(0)];

        _own(0, app, appOwner);
        _own(0, apps.createApp(workers[3], "own", "DOCKER", "own", keccak256("own"), ""), workers[3]);
        _own(1, dataset, datasetOwner);
        _own(1, datasets.createDataset(address(account), "own", "own", keccak256("own")), address(account));
        _own(2, workerpool, scheduler);
        _own(2, workerpools.createWorkerpool(workers[0], "a worker's"), workers[0]);
        _own(2, workerpools.createWorkerpool(address(account), "a contract's"), address(account));
        for (uint256 i = 0; i < 3; ++i) {
            (_stakeRatios[i], _ratios[i]) = (30, 1);
        }

        _fund(address(account));
        _fund(address(spender));
        _fund(address(this));
        spender.prepare(abi.encodeCall(hub.transfer, (stranger, 1)));
        address[8] memory others =
            [appOwner, datasetOwner, scheduler, requester, sponsor, stranger, address(account), address(spender)];
        for (uint256 i = 0; i < others.length; ++i) {
            parties.push(others[i]);
        }
        parties.push(address(this));
        _setScore(workers[1], 12);
        _setScore(workers[2], 100);
        _setScore(workers[5], 30);
        // These have nothing but what they are given for their next stake.
        for (uint256 k = 5; k < WORKERS; ++k) {
            uint256 all = hub.balanceOf(workers[k]);
            vm.prank(workers[k]);
            hub.withdraw(all);
        }
        for (uint256 i = 0; i < parties.length; ++i) {
            address party = parties[i];
            wealth[party] = loggedFree[party] = hub.balanceOf(party);
            scores[party] = loggedScore[party] = hub.viewScore(party);
        }
        clock = block.timestamp;
    }

    function _own(uint256 kind, address entry, address owner_) private {
        _entries[kind].push(entry);
        _owners[kind].push(owner_);
    }

    /// @dev It is called with what it has, by whoever finalizes, and spends some of it.
    function _calledBack(Terms storage t) internal override {
        if (t.consumer != address(spender)) return;
        --wealth[address(spender)];
        ++wealth[stranger];
    }

    // ------------------------------------------------------------------------------------------------ signatures

    /// @dev As a key, or as a contract that is told what to say yes to.
    function _signAs(address who, bytes32 digest) internal returns (bytes memory signature) {
        if (keyOf[who] != 0) return _sign(keyOf[who], digest);
        signature = abi.encodePacked("yes", digest);
        ContractAccount(who).accept(digest, signature);
    }

    /// @dev A message as wallets sign it (ERC-191).
    function _signMessageAs(address who, bytes32 message) internal returns (bytes memory) {
        return _signAs(who, keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", message)));
    }

    /// @dev A deposit, if the account has less than that.
    function _topUp(address who, uint256 need) internal {
        uint256 has = _free(who);
        if (has < need) _deposit(need - has, who);
    }

    function _deposit(uint256 amount, address to) internal virtual;

    // ------------------------------------------------------------------------------------------------ orders

    /// @dev A standing order for this entry that has something left, or a new one.
    function _order(uint256 kind, uint256 entry, uint256 entry2, uint256 trust) private returns (Standing memory) {
        Standing[] storage list = _standing[kind];
        if (list.length != 0 && !_oneIn(3)) {
            Standing memory last = list[list.length - 1 - _draw(list.length < 3 ? list.length : 3)];
            bool left = !closed[last.digest] && served[last.digest] < volumes[last.digest];
            if (left && (last.entry == entry || kind == 3)) return last;
        }
        uint256 volume = 1 + _draw(5);
        Standing memory fresh =
            kind == 3 ? _request(entry, entry2, trust, volume) : _offer(kind, entry, volume, _tag(kind));
        list.push(fresh);
        digests.push(fresh.digest);
        volumes[fresh.digest] = volume;
        return fresh;
    }

    /// @dev Every third app runs in enclaves only; some who want one want any; pools offer everything.
    function _tag(uint256 kind) private returns (bytes32) {
        uint256 i = _draw(6);
        if (kind == 0) return bytes32(uint256([0, 3, 5, 0, 0, 0x40][i]));
        if (kind == 1) return bytes32(uint256([0, 2, 0x2e, 3, 0x20, 0][i]));
        if (kind == 2) return bytes32(uint256(0xff));
        return bytes32(uint256([0, 0x80, 0, 9, 1, 0][i]));
    }

    function _offer(uint256 kind, uint256 entry, uint256 volume, bytes32 tag) private returns (Standing memory s) {
        address pointer = _entries[kind][entry];
        address owner_ = _owners[kind][entry];
        s.entry = entry;
        bytes32 salt = bytes32(++_nonce);
        if (kind == 0) {
            AppOrder memory o;
            (o.app, o.appprice, o.volume, o.tag, o.salt) = (pointer, _draw(2000), volume, tag, salt);
            s.digest = _digest(structHashes.app(o));
            if (!_presigned(kind, owner_, abi.encode(o))) o.sign = _signAs(owner_, s.digest);
            s.encoded = abi.encode(o);
        } else if (kind == 1) {
            DatasetOrder memory o;
            (o.dataset, o.datasetprice, o.volume, o.tag, o.salt) = (pointer, _draw(DATASET_PRICE), volume, tag, salt);
            s.digest = _digest(structHashes.dataset(o));
            if (!_presigned(kind, owner_, abi.encode(o))) o.sign = _signAs(owner_, s.digest);
            s.encoded = abi.encode(o);
        } else {
            WorkerpoolOrder memory o;
            (o.workerpool, o.workerpoolprice, o.volume, o.tag, o.salt) = (pointer, _poolPrice(), volume, tag, salt);
            o.trust = type(uint32).max;
            s.digest = _digest(structHashes.workerpool(o));
            if (!_presigned(kind, owner_, abi.encode(o))) o.sign = _signAs(owner_, s.digest);
            s.encoded = abi.encode(o);
        }
    }

    /// @dev Some tasks are dear, so that the kitty grows beyond what is given of it at once.
    function _poolPrice() private returns (uint256) {
        return _draw(5) * POOL_PRICE / 4 * (_oneIn(4) ? 100 : 1);
    }

    /// @dev `entry` is the app's number, `dataset_` 1 + the dataset's or 0.
    function _request(uint256 entry, uint256 dataset_, uint256 trust, uint256 volume)
        private
        returns (Standing memory s)
    {
        RequestOrder memory o;
        o.app = _entries[0][entry];
        if (dataset_ != 0) o.dataset = _entries[1][dataset_ - 1];
        o.appmaxprice = o.datasetmaxprice = o.workerpoolmaxprice = 100 * POOL_PRICE;
        address[4] memory requesters = [requester, workers[1], address(account), scheduler];
        o.requester = requesters[_draw(4)];
        o.beneficiary = stranger;
        o.callback = _consumers[_draw(_consumers.length)];
        (o.volume, o.trust, o.tag, o.salt) = (volume, trust, _tag(3), bytes32(++_nonce));
        s.entry = entry;
        s.digest = _digest(structHashes.request(o));
        if (!_presigned(3, o.requester, abi.encode(o))) o.sign = _signAs(o.requester, s.digest);
        s.encoded = abi.encode(o);
    }

    function _presigned(uint256 kind, address owner_, bytes memory encoded) private returns (bool) {
        if (!_oneIn(4)) return false;
        _manage(kind, owner_, encoded, OrderOperation.SIGN);
        return true;
    }

    function _manage(uint256 kind, address owner_, bytes memory encoded, OrderOperation what) private {
        vm.startPrank(owner_);
        if (kind == 0) hub.manageAppOrder(AppOrderOperation(abi.decode(encoded, (AppOrder)), what, ""));
        if (kind == 1) hub.manageDatasetOrder(DatasetOrderOperation(abi.decode(encoded, (DatasetOrder)), what, ""));
        if (kind == 2) {
            hub.manageWorkerpoolOrder(WorkerpoolOrderOperation(abi.decode(encoded, (WorkerpoolOrder)), what, ""));
        }
        if (kind == 3) hub.manageRequestOrder(RequestOrderOperation(abi.decode(encoded, (RequestOrder)), what, ""));
        vm.stopPrank();
    }

    // ------------------------------------------------------------------------------------------------ matches

    /// @dev A new deal, with all that it needs.
    function _trade(uint256 trust, bool boost) internal {
        uint256 pool = _draw(_entries[2].length);
        uint256 app_ = _draw(_entries[0].length);
        uint256 dataset_ = _oneIn(2) ? 1 + _draw(_entries[1].length) : 0;
        Orders memory o;
        Standing memory request = _order(3, app_, dataset_, trust);
        o.request = abi.decode(request.encoded, (RequestOrder));
        if (boost && o.request.trust > 1) {
            request = _request(app_, dataset_, trust, 1 + _draw(3));
            digests.push(request.digest);
            o.request = abi.decode(request.encoded, (RequestOrder));
            volumes[request.digest] = o.request.volume;
        }
        Terms memory t;
        app_ = o.request.app == _entries[0][0] ? 0 : 1;
        o.app = abi.decode(_order(0, app_, 0, 0).encoded, (AppOrder));
        if (o.request.dataset != address(0)) {
            dataset_ = o.request.dataset == _entries[1][0] ? 0 : 1;
            o.dataset = abi.decode(_order(1, dataset_, 0, 0).encoded, (DatasetOrder));
            (t.datasetOwner, t.datasetPrice) = (_owners[1][dataset_], o.dataset.datasetprice);
        } else {
            // Nobody signed this, so nobody asks for it.
            o.dataset.tag = bytes32(uint256(0x11));
        }
        o.workerpool = abi.decode(_order(2, pool, 0, 0).encoded, (WorkerpoolOrder));
        t.tag = _askedFor(o, boost);
        if (uint256(t.tag) % 2 != uint256(o.app.tag) % 2) {
            _refuseMatch(o, boost);
            o.app = _enclaveApp(app_);
            t.tag = _askedFor(o, boost);
        }
        (t.appOwner, t.appPrice) = (_owners[0][app_], o.app.appprice);
        t.scheduler = _owners[2][pool];
        t.poolPrice = o.workerpool.workerpoolprice;
        t.poolStake = t.poolPrice * 30 / 100;
        t.workerStake = boost ? 0 : t.poolPrice * _stakeRatios[pool] / 100;
        t.ratio = _ratios[pool];
        t.trust = o.request.trust == 0 ? 1 : o.request.trust;
        (t.start, t.boost, t.consumer) = (clock, boost, o.request.callback);
        _strike(o, t);
    }

    /// @dev Boost does not spare a dataset's frameworks.
    function _askedFor(Orders memory o, bool boost) private pure returns (bytes32 tag) {
        bool hasDataset = o.request.dataset != address(0);
        tag = Rules.tag(o.app.tag, o.dataset.tag, o.request.tag, hasDataset);
        if (boost && hasDataset) tag |= o.dataset.tag;
    }

    /// @dev An enclave is asked for, and the app is not made for one.
    function _refuseMatch(Orders memory o, bool boost) private {
        (bool ok, bytes memory answer) = address(hub)
            .call(
                boost
                    ? abi.encodeCall(hub.matchOrdersBoost, (o.app, o.dataset, o.workerpool, o.request))
                    : abi.encodeCall(hub.matchOrders, (o.app, o.dataset, o.workerpool, o.request))
            );
        bytes memory expected = text(boost ? "PocoBoost: App tag does not match demand" : "iExecV5-matchOrders-0x07");
        check(!ok && keccak256(answer) == keccak256(expected), "an enclave for an app without");
        ++done["match refused"];
    }

    function _enclaveApp(uint256 entry) private returns (AppOrder memory) {
        uint256 volume = 1 + _draw(5);
        Standing memory fresh = _offer(0, entry, volume, bytes32(uint256(3)));
        _standing[0].push(fresh);
        digests.push(fresh.digest);
        volumes[fresh.digest] = volume;
        return abi.decode(fresh.encoded, (AppOrder));
    }

    function _strike(Orders memory o, Terms memory t) private {
        uint256 volume = _least(o);
        uint256 price = (t.appPrice + t.datasetPrice + t.poolPrice) * volume;
        address[3] memory sponsors = [sponsor, scheduler, workers[2]];
        bool sponsored = _oneIn(3);
        t.sponsor = sponsored ? sponsors[_draw(3)] : o.request.requester;
        _topUp(t.sponsor, price + t.poolStake * volume);
        _topUp(t.scheduler, price + t.poolStake * volume);
        uint256 first = served[_requestDigest(o)];
        bytes32 dealId = _send(o, t, sponsored);
        terms[dealId] = t;
        equal(t.boost ? bytes32(hub.viewDealBoost(dealId).shortTag) >> 232 : hub.viewDeal(dealId).tag, t.tag, "tag");
        owes[t.sponsor] += price;
        owes[t.scheduler] += t.poolStake * volume;
        // Tasks of Boost deals are counted from 0.
        if (t.boost) first = 0;
        for (uint256 i = 0; i < volume; ++i) {
            bytes32 taskId = keccak256(abi.encode(dealId, first + i));
            stories[taskId].dealId = dealId;
            stories[taskId].index = first + i;
            tasks.push(taskId);
            open.push(taskId);
        }
        // What was served is read from the log, and needed by who comes next in the same step.
        _watch();
    }

    function _least(Orders memory o) private view returns (uint256 volume) {
        volume = o.request.volume - served[_requestDigest(o)];
        volume = _min(volume, o.app.volume - served[_digest(structHashes.app(o.app))]);
        volume = _min(volume, o.workerpool.volume - served[_digest(structHashes.workerpool(o.workerpool))]);
        if (o.dataset.dataset == address(0)) return volume;
        return _min(volume, o.dataset.volume - served[_digest(structHashes.dataset(o.dataset))]);
    }

    function _min(uint256 a, uint256 b) internal pure returns (uint256) {
        return a < b ? a : b;
    }

    function _send(Orders memory o, Terms memory t, bool sponsored) private returns (bytes32 dealId) {
        if (!sponsored && !t.boost && o.request.requester == requester && _byApproval(o)) {
            _watch();
            return matched[matched.length - 1];
        }
        vm.prank(sponsored ? t.sponsor : stranger);
        if (t.boost) {
            return sponsored
                ? hub.sponsorMatchOrdersBoost(o.app, o.dataset, o.workerpool, o.request)
                : hub.matchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        }
        return sponsored
            ? hub.sponsorMatchOrders(o.app, o.dataset, o.workerpool, o.request)
            : hub.matchOrders(o.app, o.dataset, o.workerpool, o.request);
    }

    /// @dev Deposits and matches in one call of the token, where there is one.
    function _byApproval(Orders memory o) internal virtual returns (bool);

    function makeDeal(uint256 seed) external step(seed) {
        _trade(_draw(9), false);
        ++done["makeDeal"];
    }

    function makeBoostDeal(uint256 seed) external step(seed) {
        _trade(_draw(2), true);
        ++done["makeBoostDeal"];
    }

    /// @notice Revokes an order: what was matched stays, nothing more is.
    function revoke(uint256 seed) external step(seed) {
        uint256 kind = _draw(KINDS);
        if (_standing[kind].length == 0) return _skip();
        Standing memory s = _standing[kind][_standing[kind].length - 1];
        if (closed[s.digest]) return _skip();
        address owner_ = kind == 3 ? abi.decode(s.encoded, (RequestOrder)).requester : _owners[kind][s.entry];
        _manage(kind, owner_, s.encoded, OrderOperation.CLOSE);
        closed[s.digest] = true;
        ++done["revoke"];
    }

    /// @notice Sells an entry: deals stay whose they are, orders of the former owner die.
    function sell(uint256 seed) external step(seed) {
        uint256 kind = _draw(3);
        uint256 entry = _draw(_entries[kind].length);
        address from = _owners[kind][entry];
        address[4] memory buyers = [scheduler, workers[_draw(WORKERS)], address(account), appOwner];
        address to = buyers[_draw(4)];
        if (to == from) return _skip();
        vm.prank(from);
        (bool ok,) = (kind == 0 ? address(apps) : kind == 1 ? address(datasets) : address(workerpools))
        .call(
            abi.encodeWithSignature("transferFrom(address,address,uint256)", from, to, uint160(_entries[kind][entry]))
        );
        check(ok, "sold");
        _owners[kind][entry] = to;
        delete _standing[kind];
        ++done["sell"];
    }

    /// @notice Changes what later deals of a pool promise.
    function changePolicy(uint256 seed) external step(seed) {
        uint256 pool = _draw(_entries[2].length);
        uint16[5] memory stakes = [uint16(0), 10, 30, 35, 100];
        uint8[5] memory ratios = [0, 1, 5, 50, 100];
        (_stakeRatios[pool], _ratios[pool]) = (stakes[_draw(5)], ratios[_draw(5)]);
        vm.prank(_owners[2][pool]);
        (bool ok,) = _entries[2][pool].call(
            abi.encodeWithSignature("changePolicy(uint256,uint256)", _stakeRatios[pool], _ratios[pool])
        );
        check(ok, "policy");
        ++done["changePolicy"];
    }

    // ------------------------------------------------------------------------------------------------ time

    /// @notice Lets time pass: mostly a little, at times up to a deadline that matters.
    function pass(uint256 seed) external step(seed) {
        uint256 how = _draw(8);
        if (how < 6 || open.length == 0) {
            _warp(clock + _draw(T / 3));
        } else {
            bytes32 taskId = open[_draw(_min(open.length, 3))];
            Phase phase = stories[taskId].phase;
            bool shown = phase == Phase.REVEALING || phase == Phase.COMMITTED;
            if (shown && how == 6) _warp(stories[taskId].revealDeadline - _draw(2));
            else _warp(_finalDeadline(taskId) - _draw(2));
        }
        ++done["pass"];
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Hashes} from "../../src/libraries/Hashes.sol";
import {Signatures} from "../../src/libraries/Signatures.sol";
import {Closing} from "../../src/types/Closing.sol";
import {Commitment, EnclaveProof} from "../../src/types/Commitment.sol";
import {Settlement} from "../../src/types/Settlement.sol";
import {SignedContribution} from "../../src/types/SignedContribution.sol";
import {Case} from "../support/Committees.sol";
import {Phase, Story, Terms, Tip, Voice} from "./Ghosts.sol";
import {Rules} from "./Rules.sol";
import {Solvers} from "./Solvers.sol";

/// @title Those who sign, and pools that settle many tasks at once
/// @notice Batches hold what must be refused as well: what is refused, and nothing else, must change nothing.
abstract contract Settlers is Solvers {
    uint256 private constant BATCH = 4;
    address internal delegate = address(0xde1e);

    /// @dev What a commit is expected to do.
    struct Plan {
        bytes32[] taskIds;
        Commitment[] commitments;
        bytes32[] hashes;
        bytes[] members;
        bool[] taken;
    }

    /// Stakes of tasks before in the same batch.
    mapping(address worker => uint256) private _pending;
    address private _actor;

    function _isCommitted(bytes32 taskId) internal view returns (bool) {
        return stories[taskId].phase == Phase.COMMITTED && !stories[taskId].released;
    }

    function _isSettleable(bytes32 taskId) internal view returns (bool) {
        return _isCommitted(taskId) && clock < _finalDeadline(taskId);
    }

    function _isReleasable(bytes32 taskId) internal view returns (bool) {
        Story storage s = stories[taskId];
        bool ended = s.phase == Phase.COMPLETED;
        return s.batch != 0 && !ended && !s.released && clock >= _finalDeadline(taskId);
    }

    /// @dev Who sends for this scheduler: itself, or its delegate.
    function _sender(address scheduler_) private returns (address) {
        return delegates[scheduler_] != address(0) && _oneIn(2) ? delegates[scheduler_] : scheduler_;
    }

    function setDelegate(uint256 seed) external step(seed) {
        address[4] memory schedulers = [scheduler, workers[0], address(account), appOwner];
        address who = schedulers[_draw(4)];
        address to = _oneIn(4) ? address(0) : delegate;
        vm.prank(who);
        hub.setDelegate(to);
        delegates[who] = to;
        equal(hub.viewDelegate(who), to, "delegate");
        ++done["setDelegate"];
    }

    // ------------------------------------------------------------------------------------------------ commit

    function commit(uint256 seed) external step(seed) {
        bytes32 first = _need(_isEmpty, _draw(9), false);
        address scheduler_ = _termsOf(first).scheduler;
        Plan memory plan = _openPlan(first, scheduler_);
        vm.prank(_sender(scheduler_));
        hub.commit(plan.commitments);
        _watch();
        _book(plan);
    }

    function _openPlan(bytes32 first, address scheduler_) private returns (Plan memory plan) {
        bytes32[] memory fitting = new bytes32[](BATCH);
        uint256 n = 1;
        fitting[0] = first;
        uint256 most = 1 + _draw(BATCH);
        for (uint256 i = 0; i < open.length && n < most; ++i) {
            bytes32 taskId = open[i];
            if (taskId == first || !_isEmpty(taskId) || _termsOf(taskId).scheduler != scheduler_) continue;
            fitting[n++] = taskId;
        }
        bool twice = _oneIn(8);
        uint256 size = twice ? n + 1 : n;
        plan.taskIds = new bytes32[](size);
        plan.commitments = new Commitment[](size);
        plan.hashes = new bytes32[](size);
        plan.members = new bytes[](size);
        plan.taken = new bool[](size);
        for (uint256 k = 0; k < WORKERS; ++k) {
            _pending[workers[k]] = 0;
        }
        for (uint256 i = 0; i < n; ++i) {
            _propose(plan, i, fitting[i]);
        }
        // The same task again.
        if (twice) (plan.taskIds[n], plan.commitments[n]) = (first, plan.commitments[0]);
        if (twice && !plan.taken[0]) _propose(plan, n, first);
        _judgeStakes(plan);
    }

    /// @dev A committee for this task, mostly one that is believed.
    function _propose(Plan memory plan, uint256 i, bytes32 taskId) private {
        Terms storage t = _termsOf(taskId);
        plan.taskIds[i] = taskId;
        uint256 chosen = t.trust == 1 ? 1 << _draw(WORKERS) : 1 + _draw((1 << WORKERS) - 1);
        // A trust that asks for many gets many.
        if (t.trust > 4 && !_oneIn(6)) chosen = (1 << WORKERS) - 1;
        Voice[] memory voices = _voices(chosen, taskId);
        Case memory c;
        (c.dealId, c.index, c.taskId) = (stories[taskId].dealId, stories[taskId].index, taskId);
        c.commitment.dealid = c.dealId;
        c.commitment.index = c.index;
        c.commitment.contributions = _sign(taskId, voices);
        c.commitment.proofs = _prove(taskId, c.commitment.contributions);
        (bool reached, bytes32 digest) = _verdict(voices, t.trust);
        bool sabotaged = _oneIn(12);
        if (sabotaged) _sabotage(c, taskId);
        plan.commitments[i] = c.commitment;
        if (sabotaged || !reached) return;
        _describe(c, digest);
        plan.taken[i] = true;
        plan.hashes[i] = c.hash;
        plan.members[i] = c.members;
        _prepare(taskId, voices, digest);
    }

    /// @dev In the batch's order, and after all deposits: whose stakes are there?
    function _judgeStakes(Plan memory plan) private {
        for (uint256 k = 0; k < WORKERS; ++k) {
            _pending[workers[k]] = 0;
        }
        for (uint256 i = 0; i < plan.taken.length; ++i) {
            if (plan.taken[i]) plan.taken[i] = _staked(_prepared[plan.taskIds[i]]);
        }
    }

    function _staked(Voice[] storage voices) private returns (bool) {
        for (uint256 i = 0; i < voices.length; ++i) {
            if (_free(voices[i].worker) < _pending[voices[i].worker] + voices[i].stake) return false;
        }
        for (uint256 i = 0; i < voices.length; ++i) {
            _pending[voices[i].worker] += voices[i].stake;
        }
        return true;
    }

    function _voices(uint256 chosen, bytes32 taskId) private returns (Voice[] memory voices) {
        Terms storage t = _termsOf(taskId);
        uint256 size;
        for (uint256 bits = chosen; bits != 0; bits &= bits - 1) {
            ++size;
        }
        voices = new Voice[](size);
        size = 0;
        for (uint256 k = 0; k < WORKERS; ++k) {
            if ((chosen >> k) & 1 == 0) continue;
            Voice memory v = voices[size++];
            (v.worker, v.digest, v.forged) = (workers[k], _drawAnswer(), _oneIn(16));
            v.enclave = _drawEnclave(taskId, false);
            v.weight = Rules.weight(scores[v.worker]);
            v.stake = t.trust == 1 ? 0 : t.workerStake;
            if (!_oneIn(12)) _topUp(v.worker, _pending[v.worker] + v.stake);
            _pending[v.worker] += v.stake;
        }
    }

    function _sign(bytes32 taskId, Voice[] memory voices) private view returns (SignedContribution[] memory list) {
        list = new SignedContribution[](voices.length);
        for (uint256 i = 0; i < voices.length; ++i) {
            uint256 k = _numberOf(voices[i].worker);
            list[i] = _contribution(k, stories[taskId].dealId, taskId, voices[i].digest);
            if (!voices[i].forged && voices[i].enclave == address(0)) continue;
            if (voices[i].forged) list[i].resultSeal = keccak256("forged");
            list[i].enclaveChallenge = voices[i].enclave;
            _resign(list[i], k, stories[taskId].dealId, taskId);
        }
    }

    /// @dev One proof for each enclave; the broker's word where there is one.
    function _prove(bytes32 taskId, SignedContribution[] memory list) private returns (EnclaveProof[] memory proofs) {
        proofs = new EnclaveProof[](list.length);
        uint256 n;
        for (uint256 i = 0; i < list.length; ++i) {
            address who = list[i].enclaveChallenge;
            if (who == address(0)) continue;
            (proofs[n].r, proofs[n].vs) = _compact(keyOf[who], _word(list[i]));
            if (broker != address(0)) proofs[n].authorization = _authorization(taskId, list[i].worker, who);
            ++n;
        }
        _cut(proofs, n);
    }

    function _word(SignedContribution memory c) private pure returns (bytes32) {
        return Signatures.messageHash(Hashes.enclaveProof(c.resultHash, c.resultSeal));
    }

    function _cut(EnclaveProof[] memory list, uint256 length) private pure {
        assembly ("memory-safe") {
            mstore(list, length)
        }
    }

    /// @dev One thing in the committee is not as it has to be.
    function _sabotage(Case memory c, bytes32 taskId) private {
        EnclaveProof[] memory proofs = c.commitment.proofs;
        SignedContribution memory last;
        for (uint256 i = 0; i < c.commitment.contributions.length; ++i) {
            if (c.commitment.contributions[i].enclaveChallenge != address(0)) last = c.commitment.contributions[i];
        }
        uint256 how = proofs.length == 0 ? 0 : _draw(5);
        if (how == 3 && broker == address(0)) how = 1;
        if (how == 4 && !_needsEnclave(taskId)) how = 2;
        if (how == 0) c.commitment.contributions[0].r ^= bytes32(uint256(1));
        // Another's word than that of the enclave that is named.
        if (how == 1) (proofs[proofs.length - 1].r, proofs[proofs.length - 1].vs) = _compact(appOwnerKey, _word(last));
        // Too few proofs.
        if (how == 2) _cut(proofs, proofs.length - 1);
        // Not the broker's word.
        if (how == 3) {
            proofs[proofs.length - 1].authorization = _unauthorized(taskId, last.worker, last.enclaveChallenge);
        }
        // The last worker has no enclave, and says so.
        if (how == 4) {
            last.enclaveChallenge = address(0);
            _resign(last, _numberOf(last.worker), c.dealId, taskId);
            _cut(proofs, proofs.length - 1);
        }
        if (how != 0) ++done["commit refused for its enclaves"];
    }

    function _numberOf(address worker) private view returns (uint256 k) {
        while (workers[k] != worker) ++k;
    }

    /// @dev Who is believed among these, at this trust.
    function _verdict(Voice[] memory voices, uint256 trust) private pure returns (bool reached, bytes32 digest) {
        bytes32[3] memory answers = [HONEST, LIE, OTHER_LIE];
        uint256[3] memory products;
        uint256 total = 1;
        uint256 best;
        for (uint256 a = 0; a < 3; ++a) {
            for (uint256 i = 0; i < voices.length; ++i) {
                if (voices[i].digest != answers[a]) continue;
                products[a] = (products[a] == 0 ? 1 : products[a]) * voices[i].weight;
            }
            total += products[a];
            if (products[a] > products[best]) best = a;
        }
        return (products[best] * trust > total * (trust - 1), answers[best]);
    }

    /// @dev Kept apart until the hub has taken it.
    mapping(bytes32 taskId => Voice[]) private _prepared;
    mapping(bytes32 taskId => bytes32) private _preparedDigest;

    function _prepare(bytes32 taskId, Voice[] memory voices, bytes32 digest) private {
        delete _prepared[taskId];
        for (uint256 i = 0; i < voices.length; ++i) {
            _prepared[taskId].push(voices[i]);
        }
        _preparedDigest[taskId] = digest;
    }

    /// @dev What was meant to be taken was, with what was meant to be refused left alone.
    function _book(Plan memory plan) private {
        bytes32[] memory hashes = new bytes32[](plan.taken.length);
        uint256 count;
        for (uint256 i = 0; i < plan.taken.length; ++i) {
            if (plan.taken[i]) hashes[count++] = plan.hashes[i];
        }
        assembly ("memory-safe") {
            mstore(hashes, count)
        }
        bytes32 batch = keccak256(abi.encodePacked(hashes));
        uint256 place;
        for (uint256 i = 0; i < plan.taskIds.length; ++i) {
            bytes32 taskId = plan.taskIds[i];
            (bool committed,,) = hub.viewCommitment(taskId);
            if (!plan.taken[i]) {
                _expectRefusal(taskId, "a bad commitment was taken");
                ++done["commit refused"];
                continue;
            }
            check(committed, "a good commitment was refused");
            ++done["commit"];
            Story storage s = stories[taskId];
            (s.phase, s.digest, s.revealDeadline) = (Phase.COMMITTED, _preparedDigest[taskId], clock + 2 * T);
            (s.batch, s.place, s.members) = (batch, place++, plan.members[i]);
            for (uint256 k = 0; k < _prepared[taskId].length; ++k) {
                s.voices.push(_prepared[taskId][k]);
                owes[_prepared[taskId][k].worker] += _prepared[taskId][k].stake;
            }
        }
        if (count == 0) return;
        batches[batch] = hashes;
        equal(hub.viewBatch(batch), count == 1 ? 0 : clock, "time of the batch");
    }

    // ------------------------------------------------------------------------------------------------ settle

    /// @dev What a settlement is expected to do.
    struct Round {
        Settlement[] settlements;
        Closing[] closings;
        bool[] taken;
        address[] closers;
        uint256[] tips;
    }

    function settle(uint256 seed) external step(seed) {
        bytes32 first = _find(_isSettleable);
        if (first == 0 && _oneIn(2)) first = _find(_isCommitted);
        if (first == 0) return _skip();
        address scheduler_ = _termsOf(first).scheduler;
        _actor = _oneIn(3) ? stranger : _sender(scheduler_);
        // A stranger waits until it may, if there is time.
        uint256 opening = stories[first].revealDeadline - T;
        if (_actor == stranger && opening < _finalDeadline(first) && !_oneIn(8)) _warp(opening);
        bytes32[] memory taskIds = _gather(first, scheduler_);
        Round memory r;
        r.settlements = new Settlement[](taskIds.length);
        r.closings = new Closing[](_actor == stranger ? taskIds.length : 0);
        r.taken = new bool[](taskIds.length);
        r.closers = new address[](taskIds.length);
        r.tips = new uint256[](taskIds.length);
        for (uint256 i = 0; i < taskIds.length; ++i) {
            _prepareSettlement(r, i, taskIds[i]);
        }
        vm.prank(_actor);
        hub.settle(r.settlements, r.closings);
        _watch();
        _bookSettled(r);
    }

    function _gather(bytes32 first, address scheduler_) private returns (bytes32[] memory taskIds) {
        bytes32[] memory fitting = new bytes32[](BATCH);
        uint256 n = 1;
        fitting[0] = first;
        for (uint256 i = 0; i < open.length && n < BATCH; ++i) {
            bool other = open[i] != first && _termsOf(open[i]).scheduler == scheduler_;
            if (other && _isCommitted(open[i])) fitting[n++] = open[i];
        }
        bool twice = n < BATCH && _oneIn(8);
        if (twice) fitting[n++] = first;
        taskIds = new bytes32[](n);
        for (uint256 i = 0; i < n; ++i) {
            taskIds[i] = fitting[i];
        }
    }

    function _prepareSettlement(Round memory r, uint256 i, bytes32 taskId) private {
        Story storage s = stories[taskId];
        Settlement memory e = r.settlements[i];
        bool wrong = _oneIn(12);
        (e.taskid, e.batch, e.place, e.members) = (taskId, batches[s.batch], s.place, s.members);
        e.resultDigest = wrong ? keccak256("wrong") : s.digest;
        // The place where an IPFS file is has its own form in the hub's books.
        e.results = _oneIn(8)
            ? bytes("{\"storage\":\"ipfs\",\"location\":\"/ipfs/QmSPfsbSMjRKGNANGzMBgEFEJJpFUtyRZzzNcpC9JUyUMd\"}")
            : bytes("results");
        e.resultsCallback = _callbackData(taskId, s.digest);
        bool known;
        uint256 winner = type(uint256).max;
        for (uint256 k = 0; k < s.voices.length; ++k) {
            if (s.voices[k].digest == s.digest && !s.voices[k].forged) winner = k;
        }
        for (uint256 k = 0; k < i; ++k) {
            if (r.taken[k] && r.settlements[k].taskid == taskId) known = true;
        }
        r.taken[i] = !wrong && !known && winner != type(uint256).max && clock < _finalDeadline(taskId);
        if (_actor != stranger) return;
        if (clock < s.revealDeadline - T) r.taken[i] = false;
        if (winner == type(uint256).max) winner = 0;
        r.closers[i] = s.voices[winner].worker;
        r.tips[i] = _draw(3) * RLC_UNIT / 8;
        r.closings[i] = _closing(_numberOf(r.closers[i]), taskId, e.results, r.tips[i]);
    }

    function _bookSettled(Round memory r) private {
        for (uint256 i = 0; i < r.taken.length; ++i) {
            bytes32 taskId = r.settlements[i].taskid;
            Story storage s = stories[taskId];
            if (!r.taken[i]) {
                _expectRefusal(taskId, "a bad settlement was taken");
                ++done["settle refused"];
                continue;
            }
            for (uint256 k = 0; k < s.voices.length; ++k) {
                s.voices[k].revealed = s.voices[k].digest == s.digest && !s.voices[k].forged;
            }
            (, bool settled,) = hub.viewCommitment(taskId);
            check(settled, "a good settlement was refused");
            _pay(taskId, true, Tip(r.closers[i], _actor, r.tips[i]));
            ++done[_actor == stranger ? "settle by a stranger" : "settle"];
        }
    }

    // ------------------------------------------------------------------------------------------------ release

    function release(uint256 seed) external step(seed) {
        bytes32 taskId = _find(_isReleasable);
        if (taskId == 0) {
            taskId = _find(_isCommitted);
            if (taskId == 0 || !_oneIn(3)) return _skip();
            _warp(_finalDeadline(taskId));
        }
        _releaseOf(taskId);
        ++done["release"];
    }

    function _releaseOf(bytes32 taskId) internal {
        Story storage s = stories[taskId];
        bytes32 consensus = keccak256(abi.encode(taskId, s.digest));
        vm.prank(stranger);
        hub.release(taskId, batches[s.batch], s.place, consensus, s.members);
        for (uint256 k = 0; k < s.voices.length; ++k) {
            Voice storage v = s.voices[k];
            if (v.digest != s.digest) {
                owes[v.worker] -= v.stake;
                continue;
            }
            _spend(v.worker, v.stake);
            kitty += v.stake;
        }
        s.released = true;
        if (s.phase == Phase.FAILED) _close(taskId);
    }
}

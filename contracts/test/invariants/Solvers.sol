// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Hashes} from "../../src/libraries/Hashes.sol";
import {Phase, Story, Terms, Voice} from "./Ghosts.sol";
import {Owners} from "./Owners.sol";
import {Rules} from "./Rules.sol";

/// @title Those who compute, one call for each step: the classic road, and Boost
abstract contract Solvers is Owners {
    // ------------------------------------------------------------------------------------------------ what can be done

    function _isUnset(bytes32 taskId) internal view returns (bool) {
        return stories[taskId].phase == Phase.UNSET && !_termsOf(taskId).boost;
    }

    /// @dev May be contributed to, if initialized first.
    function _isEmpty(bytes32 taskId) internal view returns (bool) {
        Story storage s = stories[taskId];
        return
            (s.phase == Phase.ACTIVE || _isUnset(taskId)) && s.voices.length == 0
                && clock < _contributionDeadline(taskId);
    }

    function _isActive(bytes32 taskId) internal view returns (bool) {
        Story storage s = stories[taskId];
        return s.phase == Phase.ACTIVE && s.voices.length < WORKERS && clock < _contributionDeadline(taskId);
    }

    function _isForOne(bytes32 taskId) internal view returns (bool) {
        return _isEmpty(taskId) && _termsOf(taskId).trust == 1;
    }

    function _isRevealing(bytes32 taskId) internal view returns (bool) {
        return stories[taskId].phase == Phase.REVEALING && clock < stories[taskId].revealDeadline
            && _unrevealed(taskId) != type(uint256).max;
    }

    function _isRevealed(bytes32 taskId) internal view returns (bool) {
        Story storage s = stories[taskId];
        if (s.phase != Phase.REVEALING || clock >= _finalDeadline(taskId)) return false;
        (uint256 winners, uint256 revealed) = _count(s);
        return revealed == winners || (revealed > 0 && clock >= s.revealDeadline);
    }

    /// @dev Some have revealed, and there is time to wait until nobody else can.
    function _isHalfRevealed(bytes32 taskId) internal view returns (bool) {
        Story storage s = stories[taskId];
        if (s.phase != Phase.REVEALING || s.revealDeadline >= _finalDeadline(taskId)) return false;
        (, uint256 revealed) = _count(s);
        return revealed != 0 && clock < _finalDeadline(taskId);
    }

    /// @dev Nobody has revealed, and there is time to wait until nobody can.
    function _isSilent(bytes32 taskId) internal view returns (bool) {
        Story storage s = stories[taskId];
        if (s.phase != Phase.REVEALING || s.revealDeadline >= _finalDeadline(taskId)) return false;
        (, uint256 revealed) = _count(s);
        return revealed == 0 && clock < _finalDeadline(taskId);
    }

    function _isLate(bytes32 taskId) internal view returns (bool) {
        Phase phase = stories[taskId].phase;
        return phase != Phase.FAILED && !_termsOf(taskId).boost && clock >= _finalDeadline(taskId);
    }

    function _isPushable(bytes32 taskId) internal view returns (bool) {
        return _termsOf(taskId).boost && clock < _finalDeadline(taskId);
    }

    function _isLateBoost(bytes32 taskId) internal view returns (bool) {
        return _termsOf(taskId).boost && clock >= _finalDeadline(taskId);
    }

    function _count(Story storage s) internal view returns (uint256 winners, uint256 revealed) {
        for (uint256 i = 0; i < s.voices.length; ++i) {
            if (s.voices[i].rejected || s.voices[i].digest != s.digest) continue;
            ++winners;
            if (s.voices[i].revealed) ++revealed;
        }
    }

    /// @dev A voice of the consensus that can show its digest and has not.
    function _unrevealed(bytes32 taskId) private view returns (uint256) {
        Story storage s = stories[taskId];
        for (uint256 i = 0; i < s.voices.length; ++i) {
            Voice storage v = s.voices[i];
            if (!v.revealed && !v.rejected && !v.forged && v.digest == s.digest) return i;
        }
        return type(uint256).max;
    }

    function _hasSpoken(bytes32 taskId, address worker) internal view returns (bool) {
        Voice[] storage voices = stories[taskId].voices;
        for (uint256 i = 0; i < voices.length; ++i) {
            if (voices[i].worker == worker) return true;
        }
        return false;
    }

    // ------------------------------------------------------------------------------------------------ pieces

    /// @dev A task that fits; if there is none, one of a new deal.
    function _need(function(bytes32) view returns (bool) fits, uint256 trust, bool boost)
        internal
        returns (bytes32 taskId)
    {
        taskId = _find(fits);
        if (taskId != 0) return taskId;
        _trade(trust, boost);
        taskId = open[open.length - 1];
        if (!fits(taskId)) _skip();
    }

    function _openTask(bytes32 taskId) internal {
        if (stories[taskId].phase != Phase.UNSET) return;
        hub.initialize(stories[taskId].dealId, stories[taskId].index);
        stories[taskId].phase = Phase.ACTIVE;
    }

    function _authorization(bytes32 taskId, address worker, address enclave_) internal returns (bytes memory) {
        return _signMessageAs(_authorizer(taskId, enclave_), Hashes.authorization(worker, taskId, enclave_));
    }

    /// @dev The same by somebody who has no say: the broker before, or the scheduler where a broker has it.
    function _unauthorized(bytes32 taskId, address worker, address enclave_) internal returns (bytes memory) {
        address by = formerBroker;
        if (by != address(0) && by != _authorizer(taskId, enclave_)) ++done["former broker refused"];
        else by = _authorizer(taskId, enclave_) == broker ? _termsOf(taskId).scheduler : appOwner;
        if (by == _authorizer(taskId, enclave_)) by = appOwner;
        if (by == _authorizer(taskId, enclave_)) by = datasetOwner;
        return _signMessageAs(by, Hashes.authorization(worker, taskId, enclave_));
    }

    /// @dev An enclave where one is needed, and at times where none is: a key, or (not for a committee) a contract.
    function _drawEnclave(bytes32 taskId, bool contracts) internal returns (address) {
        if (!_needsEnclave(taskId) && !_oneIn(8)) return address(0);
        address[3] memory enclaves = [enclave, datasetOwner, address(account)];
        return enclaves[_draw(contracts ? 3 : 2)];
    }

    /// @dev Its word for a voice.
    function _proof(address enclave_, bytes32 hash, bytes32 seal) internal returns (bytes memory) {
        return enclave_ == address(0) ? bytes("") : _signMessageAs(enclave_, Hashes.enclaveProof(hash, seal));
    }

    function _proof(address enclave_, bytes32 taskId, address worker, bytes32 digest) internal returns (bytes memory) {
        return _proof(enclave_, Hashes.resultHash(taskId, digest), Hashes.resultSeal(worker, taskId, digest));
    }

    /// @dev Mostly the truth, at times a lie, of which there are two, that several may tell.
    function _drawAnswer() internal returns (bytes32) {
        uint256 chance = _draw(8);
        return chance == 0 ? LIE : chance == 1 ? OTHER_LIE : HONEST;
    }

    /// @dev What a digest stands for: a callback gets it.
    function _preimage(bytes32 digest) internal pure returns (bytes memory) {
        return digest == HONEST ? bytes("42") : digest == LIE ? bytes("17") : bytes("18");
    }

    function _callbackData(bytes32 taskId, bytes32 digest) internal view returns (bytes memory) {
        return _termsOf(taskId).consumer == address(0) ? bytes("") : _preimage(digest);
    }

    function _anyWorker() internal returns (address) {
        uint256 k = _draw(WORKERS + 1);
        return k == WORKERS ? address(account) : workers[k];
    }

    // ------------------------------------------------------------------------------------------------ classic road

    function initialize(uint256 seed) external step(seed) {
        _openTask(_need(_isUnset, _draw(9), false));
        ++done["initialize"];
    }

    function contribute(uint256 seed) external step(seed) {
        bytes32 taskId = _find(_isActive);
        if (taskId == 0 || _oneIn(4)) {
            taskId = _need(_isEmpty, 1 + _draw(8), false);
            _openTask(taskId);
        }
        address worker = _anyWorker();
        if (_hasSpoken(taskId, worker)) return _skip();
        Voice memory v;
        (v.worker, v.digest, v.forged) = (worker, _drawAnswer(), _oneIn(16));
        (v.weight, v.stake) = (Rules.weight(scores[worker]), _termsOf(taskId).workerStake);
        v.enclave = _drawEnclave(taskId, true);
        _topUp(worker, v.stake);
        _speak(taskId, v);
        Story storage s = stories[taskId];
        s.voices.push(v);
        owes[worker] += v.stake;
        if (_believed(s, v.digest, _termsOf(taskId).trust)) {
            (s.phase, s.digest, s.revealDeadline) = (Phase.REVEALING, v.digest, clock + 2 * T);
        }
        ++done["contribute"];
    }

    function _speak(bytes32 taskId, Voice memory v) private {
        bytes memory authorization = _authorization(taskId, v.worker, v.enclave);
        bytes32 hash = Hashes.resultHash(taskId, v.digest);
        bytes32 seal = v.forged ? keccak256("forged") : Hashes.resultSeal(v.worker, taskId, v.digest);
        bytes memory proof = _proof(v.enclave, hash, seal);
        vm.prank(v.worker);
        hub.contribute(taskId, hash, seal, v.enclave, proof, authorization);
    }

    function reveal(uint256 seed) external step(seed) {
        bytes32 taskId = _find(_isRevealing);
        if (taskId == 0) return _skip();
        Voice storage v = stories[taskId].voices[_unrevealed(taskId)];
        vm.prank(v.worker);
        hub.reveal(taskId, v.digest);
        v.revealed = true;
        ++done["reveal"];
    }

    function finalize(uint256 seed) external step(seed) {
        bytes32 taskId = _find(_isRevealed);
        if (taskId == 0 && _oneIn(2)) {
            // Not everybody reveals in time.
            taskId = _find(_isHalfRevealed);
            if (taskId != 0) _warp(stories[taskId].revealDeadline);
        }
        if (taskId == 0) return _skip();
        vm.prank(_termsOf(taskId).scheduler);
        hub.finalize(taskId, "results", _callbackData(taskId, stories[taskId].digest));
        _pay(taskId);
        ++done["finalize"];
    }

    function reopen(uint256 seed) external step(seed) {
        bytes32 taskId = _find(_isSilent);
        if (taskId == 0) return _skip();
        Story storage s = stories[taskId];
        _warp(s.revealDeadline);
        vm.prank(_termsOf(taskId).scheduler);
        hub.reopen(taskId);
        for (uint256 i = 0; i < s.voices.length; ++i) {
            if (s.voices[i].digest == s.digest) s.voices[i].rejected = true;
        }
        (s.phase, s.digest, s.revealDeadline) = (Phase.ACTIVE, 0, 0);
        ++done["reopen"];
    }

    function contributeAndFinalize(uint256 seed) external step(seed) {
        bytes32 taskId = _need(_isForOne, 1, false);
        _openTask(taskId);
        Voice memory v;
        (v.worker, v.digest, v.weight, v.revealed) = (_anyWorker(), _drawAnswer(), 2, true);
        v.enclave = _drawEnclave(taskId, true);
        bytes memory authorization = _authorization(taskId, v.worker, v.enclave);
        bytes memory proof = _proof(v.enclave, taskId, v.worker, v.digest);
        bytes memory data = _callbackData(taskId, v.digest);
        vm.prank(v.worker);
        hub.contributeAndFinalize(taskId, v.digest, "results", data, v.enclave, proof, authorization);
        stories[taskId].voices.push(v);
        stories[taskId].digest = v.digest;
        _pay(taskId);
        ++done["contributeAndFinalize"];
    }

    /// @notice A stranger ends what is late; whatever road it took, and whether it was opened at all.
    function claim(uint256 seed) external step(seed) {
        bytes32 taskId = _find(_isLate);
        if (taskId == 0) {
            if (open.length == 0 || !_oneIn(4)) return _skip();
            _warp(_finalDeadline(open[0]));
            taskId = _find(_isLate);
            if (taskId == 0) return _skip();
        }
        Story storage s = stories[taskId];
        vm.prank(stranger);
        if (s.phase == Phase.UNSET) {
            (bytes32[] memory dealIds, uint256[] memory indexes) = (new bytes32[](1), new uint256[](1));
            (dealIds[0], indexes[0]) = (s.dealId, s.index);
            hub.initializeAndClaimArray(dealIds, indexes);
        } else {
            hub.claim(taskId);
        }
        _refund(taskId);
        ++done["claim"];
    }

    // ------------------------------------------------------------------------------------------------ Boost

    function pushResult(uint256 seed) external step(seed) {
        bytes32 taskId = _need(_isPushable, _draw(2), true);
        Story storage s = stories[taskId];
        Voice memory v;
        (v.worker, v.weight, v.revealed) = (_anyWorker(), 2, true);
        v.enclave = _drawEnclave(taskId, true);
        bytes memory authorization = _authorization(taskId, v.worker, v.enclave);
        bytes memory proof = _boostProof(v.enclave, taskId, v.worker);
        vm.prank(v.worker);
        hub.pushResultBoost(s.dealId, s.index, "results", "42", authorization, v.enclave, proof);
        s.voices.push(v);
        _pay(taskId);
        ++done["pushResult"];
    }

    /// @dev The enclave's word for what is delivered: what a consumer is given, if there is one, otherwise the results.
    function _boostProof(address enclave_, bytes32 taskId, address worker) internal returns (bytes memory) {
        if (enclave_ == address(0)) return "";
        return _signMessageAs(enclave_, Hashes.boostProof(worker, taskId, keccak256(_delivered(taskId))));
    }

    function _delivered(bytes32 taskId) internal view returns (bytes memory) {
        return _termsOf(taskId).consumer == address(0) ? bytes("results") : bytes("42");
    }

    function claimBoost(uint256 seed) external step(seed) {
        bytes32 taskId = _find(_isLateBoost);
        if (taskId == 0) {
            taskId = _find(_isPushable);
            if (taskId == 0 || !_oneIn(4)) return _skip();
            _warp(_finalDeadline(taskId));
        }
        vm.prank(stranger);
        hub.claimBoost(stories[taskId].dealId, stories[taskId].index);
        _refund(taskId);
        ++done["claimBoost"];
    }
}

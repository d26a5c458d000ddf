// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../../src/interfaces/IHubErrors.sol";
import {Hashes} from "../../src/libraries/Hashes.sol";
import {Phase, Story} from "./Ghosts.sol";
import {Settlers} from "./Settlers.sol";

/// @title Those who try what the rules forbid
/// @notice Nothing but one thing is wrong with each call, and it has to fail.
abstract contract Trespassers is Settlers {
    /// @dev What somebody says of an enclave, and who lets it.
    struct Claim {
        address worker;
        address enclave;
        bytes authorization;
        bytes32 message;
        bytes proof;
    }

    function _isAny(bytes32) private pure returns (bool) {
        return true;
    }

    function _refuse(address sender, bytes memory data, string memory what) private {
        vm.prank(sender);
        (bool ok,) = address(hub).call(data);
        check(!ok, what);
    }

    /// @notice Somebody tries what the rules forbid, at a task of any phase.
    function trespass(uint256 seed) external step(seed) {
        if (tasks.length == 0) return _skip();
        bytes32 taskId = tasks[_draw(tasks.length)];
        if (_oneIn(2) && open.length != 0) taskId = _find(_isAny);
        // In the last moment before it may be ended by anybody.
        if (_oneIn(4)) _warp(_finalDeadline(taskId) - 1);
        Story storage s = stories[taskId];
        bool boost = _termsOf(taskId).boost;
        address worker = _anyWorker();
        bool classic = s.phase == Phase.ACTIVE || s.phase == Phase.REVEALING;
        if (s.phase != Phase.UNSET) {
            _refuse(stranger, abi.encodeCall(hub.initialize, (s.dealId, s.index)), "initialized twice");
        }
        if (boost && s.phase != Phase.UNSET) _refusePush(taskId);
        if (boost && !_isLateBoost(taskId)) {
            _refuse(stranger, abi.encodeCall(hub.claimBoost, (s.dealId, s.index)), "claimed too early");
        }
        if (!boost && (!_isLate(taskId) || s.phase == Phase.COMPLETED)) {
            _refuse(stranger, abi.encodeCall(hub.claim, (taskId)), "claimed");
        }
        if (!classic || s.phase == Phase.REVEALING || _hasSpoken(taskId, worker)) {
            _refuse(worker, _contributes(taskId, _claimOf(taskId, worker, false)), "contributed");
            _refuse(worker, _solves(taskId, _claimOf(taskId, worker, false)), "done alone");
        }
        _refuse(worker, abi.encodeCall(hub.reveal, (taskId, keccak256("wrong"))), "revealed a wrong digest");
        _refuse(stranger, abi.encodeCall(hub.finalize, (taskId, "", "")), "finalized by a stranger");
        if (!classic) _refuse(_termsOf(taskId).scheduler, abi.encodeCall(hub.reopen, (taskId)), "reopened");
        if (!_isReleasable(taskId)) _refuseRelease(taskId);
        _refuseMoney(worker);
        // The runner records what failed calls logged as well, and nobody else ever sees that.
        vm.getRecordedLogs();
        ++done["trespass"];
    }

    function _refusePush(bytes32 taskId) private {
        Story storage s = stories[taskId];
        _refuse(stranger, abi.encodeCall(hub.claimBoost, (s.dealId, s.index)), "claimed again");
        _refuse(workers[0], _pushes(taskId, _claimOf(taskId, workers[0], true)), "pushed again");
    }

    function _refuseRelease(bytes32 taskId) private {
        Story storage s = stories[taskId];
        bytes32 consensus = keccak256(abi.encode(taskId, s.digest));
        _refuse(
            stranger, abi.encodeCall(hub.release, (taskId, batches[s.batch], s.place, consensus, s.members)), "released"
        );
    }

    function _refuseMoney(address who) private {
        _refuse(who, abi.encodeCall(hub.transfer, (stranger, _free(who) + 1)), "transferred more");
        _refuse(who, abi.encodeCall(hub.withdraw, (_free(who) + 1)), "withdrew more");
        _refuse(stranger, abi.encodeCall(hub.transferFrom, (who, stranger, 1)), "without allowance");
        _refuse(who, abi.encodeCall(hub.recover, ()), "recovered");
    }

    // ------------------------------------------------------------------------------------------------ enclaves

    /// @dev What a worker has to say for an answer to this task, all of it as it should be.
    function _claimOf(bytes32 taskId, address worker, bool boost) private returns (Claim memory c) {
        c.worker = worker;
        if (_needsEnclave(taskId)) c.enclave = _oneIn(2) ? enclave : address(account);
        c.message = boost
            ? Hashes.boostProof(worker, taskId, keccak256(_delivered(taskId)))
            : Hashes.enclaveProof(Hashes.resultHash(taskId, HONEST), Hashes.resultSeal(worker, taskId, HONEST));
        c.authorization = _authorization(taskId, worker, c.enclave);
        if (c.enclave != address(0)) c.proof = _signMessageAs(c.enclave, c.message);
    }

    function _contributes(bytes32 taskId, Claim memory c) private view returns (bytes memory) {
        (bytes32 hash, bytes32 seal) = (Hashes.resultHash(taskId, HONEST), Hashes.resultSeal(c.worker, taskId, HONEST));
        return abi.encodeCall(hub.contribute, (taskId, hash, seal, c.enclave, c.proof, c.authorization));
    }

    function _solves(bytes32 taskId, Claim memory c) private view returns (bytes memory) {
        bytes memory data = _callbackData(taskId, HONEST);
        return abi.encodeCall(
            hub.contributeAndFinalize, (taskId, HONEST, "results", data, c.enclave, c.proof, c.authorization)
        );
    }

    function _pushes(bytes32 taskId, Claim memory c) private view returns (bytes memory) {
        Story storage s = stories[taskId];
        return
            abi.encodeCall(
                hub.pushResultBoost, (s.dealId, s.index, "results", "42", c.authorization, c.enclave, c.proof)
            );
    }

    /// @notice A worker answers with an enclave that is none, that nobody let in, or without the one it needs.
    function deceive(uint256 seed) external step(seed) {
        bool boost = _oneIn(3);
        bytes32 taskId = boost ? _need(_isPushable, _draw(2), true) : _need(_isEmpty, 1 + _draw(4), false);
        if (!boost) _openTask(taskId);
        _watch();
        address worker = _anyWorker();
        _topUp(worker, _termsOf(taskId).workerStake);
        _watch();
        Claim memory c = _claimOf(taskId, worker, boost);
        (bytes4 reason, bytes memory boostReason) = _spoil(c, taskId);
        if (boost) {
            _refuseWith(worker, _pushes(taskId, c), boostReason, "");
            ++done["push with a liar's enclave"];
        } else {
            _refuseWith(worker, _contributes(taskId, c), "", reason);
            ++done["contribute with a liar's enclave"];
            if (_termsOf(taskId).trust == 1) {
                _refuseWith(worker, _solves(taskId, c), "", reason);
                ++done["contribute alone with a liar's enclave"];
            }
        }
        // What failed calls logged.
        vm.getRecordedLogs();
    }

    /// @dev Makes one thing wrong, and says what the hub has to say to it.
    function _spoil(Claim memory c, bytes32 taskId) private returns (bytes4 reason, bytes memory boostReason) {
        uint256 how = _draw(5);
        if (how == 0 && c.enclave != address(0)) {
            // Without its enclave, as the scheduler alone would let it.
            c.enclave = address(0);
            c.authorization = _authorization(taskId, c.worker, address(0));
            return (IHubErrors.EnclaveRequired.selector, text("PocoBoost: Tag requires enclave challenge"));
        }
        if (how == 1 && c.enclave != address(0)) {
            c.proof = _signMessageAs(appOwner, c.message);
            return (IHubErrors.InvalidEnclaveSignature.selector, text("PocoBoost: Invalid enclave signature"));
        }
        if (how == 2 && c.enclave != address(0)) {
            // The enclave's word for another result, or for another worker's.
            c.proof = _signMessageAs(c.enclave, keccak256(abi.encode(c.message)));
            return (IHubErrors.InvalidEnclaveSignature.selector, text("PocoBoost: Invalid enclave signature"));
        }
        reason = IHubErrors.InvalidAuthorization.selector;
        boostReason = text("PocoBoost: Invalid contribution authorization signature");
        if (how == 3) {
            // For another enclave.
            c.authorization = _signMessageAs(
                _authorizer(taskId, c.enclave), Hashes.authorization(c.worker, taskId, address(spender))
            );
        } else {
            c.authorization = _unauthorized(taskId, c.worker, c.enclave);
        }
    }

    function _refuseWith(address sender, bytes memory data, bytes memory exactly, bytes4 selector) private {
        vm.prank(sender);
        (bool ok, bytes memory answer) = address(hub).call(data);
        check(!ok, "a false enclave was believed");
        // A contract's signature where a key's is expected has the wrong length.
        if (keccak256(answer) == keccak256(text("invalid-signature-format"))) return;
        if (exactly.length != 0) equal(answer, exactly, "why it was not believed");
        else check(bytes4(answer) == selector, "why it was not believed");
    }
}

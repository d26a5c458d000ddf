// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubOrders} from "../interfaces/IHubOrders.sol";
import {Entries} from "../libraries/Entries.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {AppOrder} from "../types/AppOrder.sol";
import {AppOrderOperation} from "../types/AppOrderOperation.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {DatasetOrderOperation} from "../types/DatasetOrderOperation.sol";
import {HubDomain} from "../types/EIP712Domain.sol";
import {OrderOperation} from "../types/Enums.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {RequestOrderOperation} from "../types/RequestOrderOperation.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";
import {WorkerpoolOrderOperation} from "../types/WorkerpoolOrderOperation.sol";
import {HubStorage} from "./HubStorage.sol";

/// @title Publishing, revoking and checking orders
contract OrdersModule is IHubOrders, HubStorage {
    // ------------------------------------------------------------------------------------------------ manage

    /// @inheritdoc IHubOrders
    function manageAppOrder(AppOrderOperation calldata operation) external {
        address signer = Entries.ownerOf(operation.order.app);
        bytes32 hash = operation.order.structHash();
        _consent(signer, operation.structHash(hash), operation.sign);
        bytes32 digest = _digest(hash);
        if (_manage(operation.operation, digest, signer, operation.order.volume)) emit SignedAppOrder(digest);
        else emit ClosedAppOrder(digest);
    }

    /// @inheritdoc IHubOrders
    function manageDatasetOrder(DatasetOrderOperation calldata operation) external {
        address signer = Entries.ownerOf(operation.order.dataset);
        bytes32 hash = operation.order.structHash();
        _consent(signer, operation.structHash(hash), operation.sign);
        bytes32 digest = _digest(hash);
        if (_manage(operation.operation, digest, signer, operation.order.volume)) emit SignedDatasetOrder(digest);
        else emit ClosedDatasetOrder(digest);
    }

    /// @inheritdoc IHubOrders
    function manageWorkerpoolOrder(WorkerpoolOrderOperation calldata operation) external {
        address signer = Entries.ownerOf(operation.order.workerpool);
        bytes32 hash = operation.order.structHash();
        _consent(signer, operation.structHash(hash), operation.sign);
        bytes32 digest = _digest(hash);
        if (_manage(operation.operation, digest, signer, operation.order.volume)) emit SignedWorkerpoolOrder(digest);
        else emit ClosedWorkerpoolOrder(digest);
    }

    /// @inheritdoc IHubOrders
    function manageRequestOrder(RequestOrderOperation calldata operation) external {
        address signer = operation.order.requester;
        bytes32 hash = operation.order.structHash();
        _consent(signer, operation.structHash(hash), operation.sign);
        bytes32 digest = _digest(hash);
        if (_manage(operation.operation, digest, signer, operation.order.volume)) emit SignedRequestOrder(digest);
        else emit ClosedRequestOrder(digest);
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        return HubDomain.digest(_domainSeparator, structHash);
    }

    function _consent(address signer, bytes32 operationHash, bytes calldata sign) private view {
        require(
            msg.sender == signer || Signatures.verify(signer, _digest(operationHash), sign),
            "invalid-sender-or-signature"
        );
    }

    /// @return signed true when the order was signed, false when it was closed
    function _manage(OrderOperation operation, bytes32 digest, address signer, uint256 volume)
        private
        returns (bool signed)
    {
        if (operation == OrderOperation.SIGN) {
            _orders[digest].presigner = signer;
            return true;
        }
        if (volume > type(uint96).max) revert IHubErrors.ValueTooLarge("volume", volume, type(uint96).max);
        _orders[digest].consumed = uint96(volume);
    }

    // ------------------------------------------------------------------------------------------------ broadcast

    /// @inheritdoc IHubOrders
    function broadcastAppOrder(AppOrder calldata order) external {
        emit BroadcastAppOrder(order);
    }

    /// @inheritdoc IHubOrders
    function broadcastDatasetOrder(DatasetOrder calldata order) external {
        emit BroadcastDatasetOrder(order);
    }

    /// @inheritdoc IHubOrders
    function broadcastWorkerpoolOrder(WorkerpoolOrder calldata order) external {
        emit BroadcastWorkerpoolOrder(order);
    }

    /// @inheritdoc IHubOrders
    function broadcastRequestOrder(RequestOrder calldata order) external {
        emit BroadcastRequestOrder(order);
    }

    // ------------------------------------------------------------------------------------------------ verify

    /// @inheritdoc IHubOrders
    function verifySignature(address identity, bytes32 hash, bytes calldata signature) external view returns (bool) {
        return Signatures.verify(identity, hash, signature);
    }

    /// @inheritdoc IHubOrders
    function verifyPresignature(address identity, bytes32 hash) public view returns (bool) {
        return identity != address(0) && _orders[hash].presigner == identity;
    }

    /// @inheritdoc IHubOrders
    function verifyPresignatureOrSignature(address identity, bytes32 hash, bytes calldata signature)
        external
        view
        returns (bool)
    {
        return verifyPresignature(identity, hash) || Signatures.verify(identity, hash, signature);
    }
}
